import type { Brief } from '@plangate/core/schemas'
import { labelOf } from '../checks/constraint-subject.ts'
import { constraintSubjects } from '../checks/subjects.ts'
import { contentWords } from '../reading/content-words.ts'
import { mentionsIn, type Subject, subjectsIn } from '../reading/mentions.ts'
import type { BriefPassage } from '../reading/passages.ts'
import { wordsOf } from '../reading/words.ts'
import type { Stance, Wishes } from '../wishes.ts'

/** A point with more words of its own rules out a detail ("payments in foreign currencies"), not the capability. */
const maxOwnWords = 1

/**
 * Adds what a brief puts out of scope to the wishes, as if feedback had dropped it. What a need asks for stays: the need
 * says so more clearly, unless the founder has confirmed that a constraint rules it out. What feedback says about the same
 * capability overrules the brief, too.
 */
export function withOutOfScope(wishes: Wishes, { outOfScope = [] }: Brief, passages: readonly BriefPassage[]): Wishes {
  const asked = passages.filter(({ part }) => part === 'needs').flatMap(mentionsIn)
  const wanted = asked.filter(({ ruledOut }) => !ruledOut)
  const dropped = outOfScope.flatMap(subjectsRuledOutBy)
  const { asksFor, rulesOut } = confirmedIn(passages)
  const ruledOut = constraintSubjects.filter((subject) => rulesOut.includes(labelOf(subject)))
  const unwanted = dropped.flatMap(({ capability, itemId }) =>
    itemId === null && !wanted.some((mention) => mention.capability === capability) ? [capability.id] : [],
  )
  const capabilities = [
    ...ruledOut.flatMap(({ capabilities: ids, alsoExcludes = [] }) => [...ids, ...alsoExcludes]),
    ...unwanted.filter((id) => !asksFor.includes(id)),
  ]
  const items = dropped.flatMap(({ itemId }) =>
    itemId !== null && !wanted.some((mention) => mention.itemId === itemId) ? [itemId] : [],
  )
  return {
    ...wishes,
    capabilities: withDrops(capabilities, wishes.capabilities),
    catalogueItems: withDrops([...items, ...ruledOut.flatMap((subject) => subject.items ?? [])], wishes.catalogueItems),
  }
}

/** What the founder has said yes about, by the labels of subjects. */
function confirmedIn(passages: readonly BriefPassage[]): { asksFor: readonly string[]; rulesOut: readonly string[] } {
  const confirmed = passages.flatMap(({ answers }) => answers.filter(({ answer }) => answer === 'yes'))
  const idsOf = (isRuledOut: boolean) =>
    confirmed.flatMap(({ capability, rulesOut = false }) => (rulesOut === isRuledOut ? [capability] : []))
  return { asksFor: idsOf(false), rulesOut: idsOf(true) }
}

function subjectsRuledOutBy(point: string): Subject[] {
  const words = wordsOf(point)
  const found = subjectsIn(words)
  const named = new Set(found.flatMap(({ at, length }) => words.slice(at, at + length)))
  const own = contentWords(words).filter((word) => !named.has(word))
  return own.length > maxOwnWords ? [] : found.map(({ target }) => target)
}

function withDrops(names: readonly string[], stances: ReadonlyMap<string, Stance>): ReadonlyMap<string, Stance> {
  return new Map([...names.map((name) => [name, 'drop'] as const), ...stances])
}
