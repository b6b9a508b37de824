import type { ProductKind } from '@plangate/core/schemas'
import type { BriefPassage } from '../reading/passages.ts'
import { PhraseIndex } from '../reading/phrases.ts'
import { kinds } from './kinds.ts'

const index = new PhraseIndex<ProductKind>()
for (const { id, recognisedBy } of Object.values(kinds)) index.add(recognisedBy, id, 'lemma')

/** What the product is stands in these; elsewhere briefs speak of competitors and of today. */
const tellingParts = new Set<BriefPassage['part']>(['valueProp', 'keyConstraints', 'needs', 'smallestViableExperiment'])

/** What the model of kinds sees of a brief. The same feature is listed once. */
export function kindFeatures(passages: readonly BriefPassage[]): string[] {
  return [...new Set(passages.filter(isTelling).flatMap(passageFeatures))]
}

/** What may wait does not make the product. */
function isTelling({ part, priority }: BriefPassage): boolean {
  return tellingParts.has(part) && priority !== 'could'
}

/** Its words, pairs of words, and the kinds that it names. */
function passageFeatures(passage: BriefPassage): string[] {
  const { words, ruledOut } = passage
  const seen = words.map(({ lemma, plain }, at) =>
    ruledOut[at] ? `not ${lemma}` : /^\p{N}/u.test(plain) ? '0' : lemma,
  )
  const pairs = seen.slice(1).map((word, at) => `${seen[at]} ${word}`)
  return [...seen, ...pairs, ...[...kindsNamedIn(passage)].map((kind) => `names ${kind}`)]
}

/** The kinds that a passage names by a phrase of a strict list, and does not rule out. */
export function kindsNamedIn({ words, ruledOut }: BriefPassage): Set<ProductKind> {
  return new Set(index.find(words).flatMap(({ target, at }) => (ruledOut[at] ? [] : [target])))
}
