import type { Clause, Token } from '../../networks/clause.ts'
import type { FoundAmount } from '../amounts/find-amounts.ts'
import { overlap, type TextSpan } from './marked-sentence.ts'

/** Words that a list takes for the name of a subject. */
export interface Named extends TextSpan {
  readonly id: string
}

/** A sentence, and what lists of phrases find in it. */
export interface ReadSentence {
  readonly clause: Clause
  /** By the lists of subjects that constraints name. */
  readonly named: readonly Named[]
  /** By the phrases of the catalogue. */
  readonly topics: readonly Named[]
  readonly amounts: readonly FoundAmount[]
}

/** What the network of subjects sees of each word of a sentence. The same feature is listed once. */
export function subjectFeatures(sentence: ReadSentence): string[][] {
  const { clause, named, topics } = sentence
  const symbols = clause.tokens.map((token) => symbolOf(token, sentence))
  const lists = clause.tokens.map((token) => idsAt(named, token))
  const known = clause.tokens.map((token) => idsAt(topics, token))
  return clause.tokens.map((token, at) => [
    ...new Set([
      ...around(clause.tokens, symbols, at),
      ...spelling(token.text.toLowerCase()),
      ...ofList('list', lists, at),
      ...ofList('topic', known, at),
      ...(lists[at] ?? []).flatMap((id) => [
        `list ${id} ${symbols[at]}`,
        ...(known[at]?.includes(id) === true ? [`agree ${id}`] : []),
      ]),
    ]),
  ])
}

function symbolOf(token: Token, { amounts }: ReadSentence): string {
  return amounts.some((amount) => overlap(amount, token)) ? 'AMOUNT' : token.lemma
}

function idsAt(all: readonly Named[], token: Token): string[] {
  return [...new Set(all.filter((one) => overlap(one, token)).map(({ id }) => id))]
}

function around(tokens: readonly Token[], symbols: readonly string[], at: number): string[] {
  const word = (distance: number) => symbols[at + distance] ?? (at + distance < 0 ? '^' : '$')
  const tag = (distance: number) => tokens[at + distance]?.pos ?? (at + distance < 0 ? '^' : '$')
  return [
    ...[-2, -1, 0, 1, 2].map((each) => `${each} ${word(each)}`),
    ...[-2, -1, 0, 1].map((each) => `${each} ${word(each)} ${word(each + 1)}`),
    ...[-4, -3, -2, -1, 1, 2, 3, 4].map((each) => `by ${word(each)}`),
    `three ${word(-1)} ${word(0)} ${word(1)}`,
    `tag ${tag(0)}`,
    `tags ${tag(-1)} ${tag(0)} ${tag(1)}`,
    `after ${word(-1)} ${tag(0)}`,
  ]
}

/** Of a word that the sentences of the training did not have, its letters are known. */
export function spelling(word: string): string[] {
  const whole = `<${word}>`
  const parts = Array.from({ length: Math.max(0, whole.length - 3) }, (_, at) => `letters ${whole.slice(at, at + 4)}`)
  return [...parts, `begins ${word.slice(0, 5)}`, `ends ${word.slice(-3)}`]
}

/** What a list says of a word and of those beside it; where it is silent, what it says elsewhere in the sentence. */
function ofList(list: string, found: readonly (readonly string[])[], at: number): string[] {
  const here = found[at] ?? []
  const beside = [-2, -1, 1, 2].flatMap((each) => (found[at + each] ?? []).map((id) => `${list} ${each} ${id}`))
  if (here.length > 0) return [...here.map((id) => `${list} ${id}`), ...beside]
  const elsewhere = new Set(found.flat())
  return [`${list} none`, ...beside, ...[...elsewhere].map((id) => `${list} elsewhere ${id}`)]
}
