import type { EarlierFeedback, Regeneration } from '@plangate/core/runner'
import { countCharacters } from '@plangate/core/schemas'

/** UTF-16 code units of earlier feedback in a prompt, about 8,000 tokens. */
const maxEarlierCharacters = 30_000

export interface ShownFeedback {
  /** The latest first. */
  shown: EarlierFeedback[]
  /** What is missing from it: one sentence for the founder, or none. */
  leftOut: string[]
}

/** The feedback on all versions so far, with what became of each point. The oldest is left out when it is too long. */
export function earlierFeedback({ previous, earlierFeedback = [] }: Regeneration): ShownFeedback {
  const own = previous.feedback === null ? [] : [{ version: previous.version, ...previous.feedback }]
  const all = [...own, ...earlierFeedback]
  const fitting = countFitting(all)
  const oldest = all[fitting]?.version
  const leftOut = `The language model has not read the feedback that version ${oldest} and earlier ones answered, because it is too long.`
  return { shown: all.slice(0, fitting), leftOut: oldest === undefined ? [] : [leftOut] }
}

function countFitting(feedback: readonly EarlierFeedback[]): number {
  let left = maxEarlierCharacters
  for (const [index, answered] of feedback.entries()) {
    left -= countCharacters(answered)
    if (left < 0) return index
  }
  return feedback.length
}
