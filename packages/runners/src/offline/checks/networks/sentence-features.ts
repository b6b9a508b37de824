import { isNegation } from '../../networks/polarity.ts'
import { type ReadSentence, spelling } from './subject-features.ts'

const small = /^(?:DET|ADP|PRON|PART|CCONJ|SCONJ|PUNCT|AUX)$/

/** What the network of whole sentences sees: words, runs of them, parts of words. The same feature is listed once. */
export function sentenceFeatures({ clause: { tokens }, named, topics, amounts }: ReadSentence): string[] {
  const lemmas = ['^', ...tokens.map(({ lemma }) => lemma), '$']
  return [
    ...new Set([
      ...lemmas,
      ...lemmas.slice(1).map((lemma, at) => `${lemmas[at]} ${lemma}`),
      ...lemmas.slice(2).map((lemma, at) => `${lemmas[at]} ${lemmas[at + 1]} ${lemma}`),
      ...tokens.flatMap(({ pos, lemma }) => (small.test(pos) ? [] : spelling(lemma))),
      ...named.map(({ id }) => `list ${id}`),
      ...topics.map(({ id }) => `topic ${id}`),
      ...amounts.map(({ of }) => `amount ${of}`),
      `negations ${Math.min(3, tokens.filter(isNegation).length)}`,
    ]),
  ]
}
