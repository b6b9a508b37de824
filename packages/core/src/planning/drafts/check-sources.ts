import { readDocument } from '../../domain/intake/index.ts'
import {
  type AnsweredQuestion,
  type Brief,
  type BriefSource,
  type Currency,
  currencyOf,
  TargetName,
  type WrittenBrief,
} from '../../domain/schemas/index.ts'
import { targetPhrase, wordsOfAnswer } from '../runner/index.ts'
import { quotes, withPlainSpaces } from './quotations.ts'
import { type BriefSentence, sentencesOfBrief } from './sentences-of-brief.ts'

/** What a brief was written from. */
export interface WrittenFrom {
  /** The brief before. */
  brief: Brief
  document: string | null
  answers: readonly AnsweredQuestion[]
  /** The founder's words with a decision. */
  instruction: string | null
}

/** A brief that a Runner wrote, and what it was written from. */
export interface SourcesToCheck {
  written: WrittenBrief
  writtenFrom: WrittenFrom
}

/** What may be quoted, with plain spaces. */
interface Evidence {
  /** What the written brief counts in: its budget is read from texts in it. */
  currency: Currency
  texts: readonly string[]
  answers: readonly { id: string; texts: readonly string[] }[]
}

type From = BriefSource['from']

/**
 * Gives every sentence of a written brief one source that holds. A sentence keeps the source that the Runner names if the
 * words stand there, letter for letter. Otherwise core looks for them itself, and marks as the Runner's own what nobody
 * said. A target holds if its source states the number.
 */
export function checkSources({ written, writtenFrom }: SourcesToCheck): WrittenBrief {
  const evidence = evidenceIn(writtenFrom, currencyOf(written.brief.targets ?? {}))
  const claims = Map.groupBy(written.sources, ({ part }) => part)
  const sources = sentencesOfBrief(written.brief).map((sentence) => {
    const named = (claims.get(sentence.part) ?? []).find((claim) => holds(claim, sentence, evidence))
    return { ...sentence, from: named?.from ?? findSource(sentence, evidence) }
  })
  return { ...written, sources }
}

function evidenceIn({ brief, document, answers, instruction }: WrittenFrom, currency: Currency): Evidence {
  const passages = document === null ? [] : readDocument(document).passages.map(({ text }) => text)
  const parts = Map.groupBy(sentencesOfBrief(brief), ({ part }) => part)
  const before = [...parts.values()].map((sentences) => sentences.map(({ words }) => words).join(' '))
  return {
    currency,
    texts: [...before, document ?? '', ...passages, instruction ?? '']
      .map(withPlainSpaces)
      .filter((text) => text !== ''),
    answers: answers.map((answered) => ({
      id: answered.question.id,
      texts: [...wordsOfAnswer(answered), wordsOfAnswer(answered).join(' ')].map(withPlainSpaces),
    })),
  }
}

/** Whether a source that the Runner names says what the sentence says. */
function holds({ words, from }: BriefSource, sentence: BriefSentence, evidence: Evidence): boolean {
  const said = withPlainSpaces(sentence.words)
  if (!withPlainSpaces(words).includes(said)) return false
  switch (from.kind) {
    case 'quote': {
      const quote = withPlainSpaces(from.quote)
      return (
        evidence.texts.some((text) => quotes(text, quote)) &&
        says(quote, { part: sentence.part, words: said }, evidence)
      )
    }
    case 'answer':
      return textsOfAnswer(evidence, from.questionId).some((text) =>
        says(text, { part: sentence.part, words: said }, evidence),
      )
    case 'runner':
      return false
  }
}

function findSource({ part, words }: BriefSentence, evidence: Evidence): From {
  const said = { part, words: withPlainSpaces(words) }
  const answer = evidence.answers.find(({ texts }) => texts.some((text) => says(text, said, evidence)))
  if (answer !== undefined) return { kind: 'answer', questionId: answer.id }
  return evidence.texts.some((text) => quotes(text, said.words)) ? { kind: 'quote', quote: words } : { kind: 'runner' }
}

function textsOfAnswer({ answers }: Evidence, id: string): readonly string[] {
  return answers.find((answer) => answer.id === id)?.texts ?? []
}

/** Whether a text says, letter for letter, what a sentence does; or states its number, for a target. */
function says(text: string, { part, words }: BriefSentence, { currency }: Evidence): boolean {
  if (quotes(text, words)) return true
  return part === 'targets' && TargetName.options.some((name) => words === statedTarget(name, text, words, currency))
}

/** The words of a target, if the text states its value: as a number, or as core reads the text. */
function statedTarget(name: TargetName, text: string, words: string, currency: Currency): string | null {
  const prefix = targetPhrase(name, '')
  if (!words.startsWith(prefix)) return null
  const value = words.slice(prefix.length)
  if (quotes(text.replaceAll(/(?<=\d)[,. '’](?=\d{3})/g, ''), value)) return words
  const read = readDocument(text, currency).brief.targets?.[name]
  return read === undefined ? null : targetPhrase(name, read)
}
