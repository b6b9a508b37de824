import type { Capability } from '../capability-catalogue/capability.ts'
import { catalogue } from '../capability-catalogue/catalogue.ts'
import type { BriefPassage } from './passages.ts'
import { PhraseIndex, type PhraseMatch } from './phrases.ts'
import type { Word } from './words.ts'

export interface Subject {
  readonly capability: Capability
  /** Null for the capability as a whole. */
  readonly itemId: string | null
}

/** A capability, or one of its items, that a passage mentions. */
export interface Mention extends Subject {
  /** Index of the first word, and number of words. */
  readonly at: number
  readonly length: number
  readonly ruledOut: boolean
}

const index = new PhraseIndex<Subject>()
const earningIndex = new PhraseIndex<Subject>()
const nameIndex = new PhraseIndex<Subject>()
for (const capability of catalogue) {
  nameIndex.add(capability.name, { capability, itemId: null })
  earningIndex.add(capability.earnsBy ?? '', { capability, itemId: null })
  index.add(capability.recognisedBy, { capability, itemId: null })
  index.add(capability.exactly ?? '', { capability, itemId: null }, 'plain')
  for (const item of capability.items) index.add(item.recognisedBy ?? '', { capability, itemId: item.id })
}

/** Returns everything in the catalogue that the words mention, by its phrases or by its name. */
export function subjectsIn(words: readonly Word[]): PhraseMatch<Subject>[] {
  return withoutNested([...index.find(words), ...nameIndex.find(words)])
}

const mentionCache = new WeakMap<BriefPassage, Mention[]>()

/** Returns what a passage mentions. In the monetization section only earning phrases count, as it is full of money words. */
export function mentionsIn(passage: BriefPassage): Mention[] {
  const mentions = mentionCache.get(passage) ?? findMentions(passage)
  mentionCache.set(passage, mentions)
  return mentions
}

function findMentions({ part, words, ruledOut }: BriefPassage): Mention[] {
  const found = (part === 'monetizationHypothesis' ? earningIndex : index).find(words)
  return withoutNested(found).map(({ target, at, length }) => ({
    ...target,
    at,
    length,
    ruledOut: ruledOut[at] ?? false,
  }))
}

function withoutNested(found: readonly PhraseMatch<Subject>[]): PhraseMatch<Subject>[] {
  return found.filter((mention) => !found.some((other) => isWithin(mention, other)))
}

/** "Calendar" does not count inside "Google Calendar". */
function isWithin(a: PhraseMatch<Subject>, b: PhraseMatch<Subject>): boolean {
  return a.length < b.length && a.at >= b.at && a.at + a.length <= b.at + b.length
}
