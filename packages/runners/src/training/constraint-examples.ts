import type { FoundAmount } from '../offline/checks/amounts/find-amounts.ts'
import { marksOf, overlap, type TextSpan } from '../offline/checks/networks/marked-sentence.ts'
import { boundFeatures, mentionFeatures } from '../offline/checks/networks/mention-features.ts'
import { readSentence } from '../offline/checks/networks/read-sentence.ts'
import { sentenceFeatures } from '../offline/checks/networks/sentence-features.ts'
import { type ReadSentence, subjectFeatures } from '../offline/checks/networks/subject-features.ts'
import { passage } from '../offline/reading/passages.ts'
import type { LabelledText } from './labelled-constraints.ts'
import type { TrainingExample } from './train-network.ts'

/** A labelled key constraint, and what lists of phrases find in it. */
export interface LabelledSentence extends ReadSentence {
  /** What it does to the subjects. */
  readonly deed: 'excludes' | 'requires' | 'none'
  readonly labels: readonly string[]
  readonly limit: { readonly of: string; readonly is: string; readonly amount: number } | null
  /** Where the words stand that name the subjects or the amount. */
  readonly words: TextSpan | null
}

export function labelledSentence({ text, expects, words }: LabelledText): LabelledSentence {
  const constraint = passage('keyConstraints', text)
  const at = words ? constraint.text.indexOf(words) : -1
  const sentence = {
    ...readSentence(constraint),
    words: at < 0 || !words ? null : { start: at, end: at + words.length },
  }
  if (expects === 'not_judgeable') return { ...sentence, deed: 'none', labels: [], limit: null }
  if ('excludes' in expects) return { ...sentence, deed: 'excludes', labels: expects.excludes, limit: null }
  if ('requires' in expects) return { ...sentence, deed: 'requires', labels: expects.requires, limit: null }
  const { limit, is, amount } = expects
  return { ...sentence, deed: 'none', labels: [], limit: { of: limit, is, amount } }
}

/** One example for each subject that the sentence does something to, or one that it does nothing. */
export function sentenceExamples(sentence: LabelledSentence): TrainingExample[] {
  const { deed, labels } = sentence
  const features = sentenceFeatures(sentence)
  if (deed === 'none') return [{ features, label: 'none' }]
  return labels.map((label) => ({ features, label: `${deed} ${label}` }))
}

/** One example for each word whose subject is known. */
export function subjectExamples(sentence: LabelledSentence): TrainingExample[] {
  const { clause } = sentence
  return subjectFeatures(sentence).flatMap((features, at) => {
    const token = clause.tokens[at]
    const label = token === undefined ? null : labelOfWord(sentence, token)
    // Half of the words without a subject say as much as all.
    const isLeftOut = label === 'none' && (token?.pos === 'PUNCT' || (at % 2 === 0 && features.includes('list none')))
    return label === null || isLeftOut ? [] : [{ features, label }]
  })
}

function labelOfWord(sentence: LabelledSentence, token: TextSpan): string | null {
  if (isNowhere(sentence)) return null
  const { named, deed, labels } = sentence
  const listed = named.filter((one) => overlap(one, token)).map(({ id }) => id)
  const known = deed === 'none' ? undefined : listed.find((id) => labels.includes(id))
  return known ?? labelByWords(sentence, token, listed)
}

/** Whether nobody says which words name the subjects. */
function isNowhere({ words, labels, deed, named }: LabelledSentence): boolean {
  return deed !== 'none' && words === null && !named.some(({ id }) => labels.includes(id))
}

/** Words that are not known to name something else name nothing. */
function labelByWords(
  { words, labels, deed, limit }: LabelledSentence,
  token: TextSpan,
  listed: readonly string[],
): string | null {
  if (limit !== null) return 'none'
  if (words === null || !overlap(words, token)) return words !== null || listed.length === 0 ? 'none' : null
  const [only = null] = deed === 'none' ? listed : labels
  return deed === 'none' || labels.length === 1 ? only : null
}

/** One example for each subject that a sentence names: what it does to it. */
export function deedExamples(sentence: LabelledSentence): TrainingExample[] {
  const { clause, named, amounts, words, deed } = sentence
  const marks = marksOf(named, amounts)
  const example = (span: TextSpan, label: string) => ({ features: mentionFeatures(clause, span, marks), label })
  const fromLists = placesOf(named).flatMap((place) => {
    const label = deedTo(place, sentence)
    return label === null ? [] : [example(spanOf(place), label)]
  })
  return words !== null && isUnlisted(sentence) ? [...fromLists, example(words, deed)] : fromLists
}

/** Null where a list may name the subject by another word. */
function deedTo(place: Place, { words, labels, deed }: LabelledSentence): string | null {
  if (place.some(({ id }) => labels.includes(id))) return deed
  return deed !== 'none' && place.some((one) => words !== null && overlap(one, words)) ? null : 'none'
}

/** Whether only the words of the label name the subject. */
function isUnlisted({ words, labels, deed, limit, named, amounts }: LabelledSentence): boolean {
  const isInWords = (span: TextSpan) => words !== null && overlap(span, words)
  const isListed = named.some((one) => labels.includes(one.id) && isInWords(one))
  return limit === null && !isListed && !(deed === 'none' && amounts.some(isInWords))
}

type Place = ReadSentence['named']

/** What begins at the same word. */
function placesOf(named: Place): Place[] {
  return [...Map.groupBy(named, ({ start }) => start).values()]
}

function spanOf(place: Place): TextSpan {
  return { start: Math.min(...place.map(({ start }) => start)), end: Math.max(...place.map(({ end }) => end)) }
}

/** One example for each amount: how it is bound. */
export function boundExamples(sentence: LabelledSentence): TrainingExample[] {
  const { clause, named, amounts, words, limit } = sentence
  const marks = marksOf(named, amounts)
  return amounts.flatMap((amount) => {
    const label = boundOf(sentence, amount)
    const isUnclear = label === 'none' && limit?.of === amount.of && words !== null && overlap(words, amount)
    return isUnclear ? [] : [{ features: boundFeatures(clause, amount, marks), label }]
  })
}

/** Months are 4.35 weeks to those who label, and 52/12 to us. */
const tolerance = 0.01

function boundOf({ limit }: LabelledSentence, { of, amount }: FoundAmount): string {
  if (limit === null || limit.of !== of) return 'none'
  if (Math.abs(amount / limit.amount - 1) < tolerance) return limit.is
  return of === 'engineers' && amount === limit.amount + 1 && limit.is === 'at_most' ? 'below' : 'none'
}
