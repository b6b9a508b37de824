import type { Capability } from '../capability-catalogue/capability.ts'
import { mentionsIn } from '../reading/mentions.ts'
import { capitalised, listed, quoted, quotedAtMost, workItemsIn } from './phrasing.ts'
import type { Said } from './say-once.ts'
import { isQuotable, type WordingFacts } from './wording-facts.ts'

/** Returns one to ten tradeoffs: what is given up for what. */
export function tradeoffs(facts: WordingFacts, said: Said): (string | null)[] {
  return [mainTradeoff(facts, said), exclusions(facts)]
}

function mainTradeoff(facts: WordingFacts, said: Said): string {
  const { option, leftOut, smaller } = facts
  const size = `${option.items.length} work items`
  if (smaller) return againstTheSmaller(facts, said)
  if (leftOut.length === 0) return `Nothing waits for an answer of the first users: all ${size} come at once.`
  return `Puts off ${quotedAtMost(leftOut, 2)} until the first users have tried these ${size}.`
}

/** What the additional work stakes on an assumption of the brief; on itself where no assumption is left to name. */
function againstTheSmaller({ option, added, smaller, assumptions }: WordingFacts, said: Said): string {
  const before = smaller?.items.length ?? 0
  const more = option.items.length - before
  const staked = assumptions.map(
    ({ text }) => `Builds ${workItemsIn(more, 'further')} before it is known whether this holds: ${quoted(text)}.`,
  )
  const names = added.length > 0 ? `, among them ${quotedAtMost(added, 2)},` : ''
  const committed = `Commits to ${workItemsIn(more, 'more')}${names} before anybody has used the first ${before}.`
  return staked.find((sentence) => !said.has(sentence)) ?? committed
}

/** What the brief rules out of every option, with its words. */
function exclusions({ plan }: WordingFacts): string | null {
  const found = plan.topics.ruledOut.flatMap((capability) => {
    const words = wordsAgainst(capability, plan.passages)
    return words === null || !isQuotable(words) ? [] : [`no ${capability.name} (${quoted(words, 80)})`]
  })
  return found.length === 0 ? null : `${capitalised(listed(found.slice(0, 4)))} in any option.`
}

function wordsAgainst({ id }: Capability, passages: WordingFacts['plan']['passages']): string | null {
  const passage = passages.find((known) =>
    mentionsIn(known).some(({ capability, ruledOut }) => ruledOut && capability.id === id),
  )
  return passage?.text ?? null
}
