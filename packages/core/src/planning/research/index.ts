export { type ItemGroup, matchItems } from './match-items.ts'
export { type DraftsToMerge, type MergedDrafts, mergeDrafts } from './merge-drafts.ts'
export { poolHours } from './pool-hours.ts'
