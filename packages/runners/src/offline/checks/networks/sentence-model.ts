import { type Network, networkFrom } from '../../networks/network.ts'
import stored from '../models/sentences.json' with { type: 'json' }
import { sentenceFeatures } from './sentence-features.ts'
import type { ReadSentence } from './subject-features.ts'

let loaded: Network | undefined

/** How likely it is that a sentence as a whole does something to a subject, by what it does: "excludes accounts". */
export function oddsOfDeeds(sentence: ReadSentence): ReadonlyMap<string, number> {
  loaded ??= networkFrom(stored)
  const odds = loaded(sentenceFeatures(sentence))
  return new Map(stored.labels.map((label, index) => [label, odds[index] ?? 0]))
}
