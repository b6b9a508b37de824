import { isPlaceholder } from '@plangate/core/intake'
import type { Brief } from '@plangate/core/schemas'
import { quoted } from './wording/phrasing.ts'
import type { WorkPlan } from './work-items/write-work-plan.ts'

/** Placeholders that are named one by one. */
const maxPlaceholders = 20

/** Says what the planner has not read of a brief, and why: one sentence each. */
export function leftOut({ needs = [] }: Brief, { foreignLanguage }: WorkPlan): string[] {
  const placeholders = needs.filter(({ text }) => isPlaceholder(text)).slice(0, maxPlaceholders)
  return [
    ...(foreignLanguage === null ? [] : [unreadLanguage(foreignLanguage)]),
    ...placeholders.map(({ text }) => `The need ${quoted(text)} only holds the place of text that is still to come.`),
  ]
}

function unreadLanguage(language: string): string {
  return (
    `The brief is in ${language}, and the offline planner reads English only. Every need is an item of its own with a ` +
    'wide range; targets count as they are. A language model can read it.'
  )
}
