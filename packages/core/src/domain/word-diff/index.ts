export { diffFields, diffWords, type FieldWords, type WordChange } from './diff-words.ts'
