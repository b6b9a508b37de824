export { detectLanguage } from './detect-language.ts'
export { isPlaceholder } from './placing/is-placeholder.ts'
export { readDocument } from './read-document.ts'
export { englishNumbers } from './targets/number-words.ts'
