export { type DraftsToMerge, type MergedDrafts, mergeDrafts } from './merge-drafts.ts'
