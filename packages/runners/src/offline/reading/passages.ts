import type { Address, Brief, CapabilityAnswer, Priority } from '@plangate/core/schemas'
import { ruledOutWords } from './negation.ts'
import { type Word, wordsOf } from './words.ts'

/** A sentence or a list point of the brief, in its exact words. */
export interface BriefPassage {
  readonly part: Address['part']
  /** An exact substring of that part, at most 1,000 UTF-16 code units. */
  readonly text: string
  readonly words: readonly Word[]
  /** For each word, whether the passage rules it out. */
  readonly ruledOut: readonly boolean[]
  /** As the founder set it; null outside `needs`. */
  readonly priority: Priority | null
  /** What the founder said about its words. */
  readonly answers: readonly CapabilityAnswer[]
}

const proseSections = [
  'valueProp',
  'problemStatement',
  'targetUser',
  'differentiation',
  'monetizationHypothesis',
  'marketContext',
  'smallestViableExperiment',
] as const

const listSections = ['keyConstraints', 'assumptions', 'risks'] as const

const passagesOfBriefs = new WeakMap<Brief, readonly BriefPassage[]>()

/**
 * Splits a brief into passages: needs first, then lists by point, then prose and notes by sentence. A draft that answers
 * feedback plans its brief twice, and reads it once.
 */
export function passagesOf(brief: Brief): readonly BriefPassage[] {
  const passages = passagesOfBriefs.get(brief) ?? readPassages(brief)
  passagesOfBriefs.set(brief, passages)
  return passages
}

function readPassages(brief: Brief): BriefPassage[] {
  const passages = [
    ...(brief.needs ?? []).map((need) => passage('needs', need.text, need.priority)),
    ...listSections.flatMap((part) => brief[part].map((point) => passage(part, point))),
    ...proseSections.flatMap((part) => sentencesOf(brief[part]).map((sentence) => passage(part, sentence))),
    ...notesIn(brief).map((note) => passage('notes', note)),
  ]
  const answers = Map.groupBy(brief.capabilityAnswers ?? [], ({ about }) => about)
  return passages.map((one) => ({ ...one, answers: answers.get(one.text) ?? [] }))
}

/** The sentences of the notes, line by line: notes often have one thought per line, and no full stops. */
function notesIn({ notes = '' }: Brief): string[] {
  return notes.split('\n').flatMap((line) => sentencesOf(line.replace(/^[-+*•>#\s]+/u, '')))
}

/** The passage that stands for the whole product: its promise, otherwise its problem, otherwise the first of all. */
export function mainPassage(passages: readonly BriefPassage[]): BriefPassage | undefined {
  const first = (part: BriefPassage['part']) => passages.find((passage) => passage.part === part)
  return first('valueProp') ?? first('problemStatement') ?? passages[0]
}

/** One passage as a brief would have it: what it says does not depend on the rest of its brief. */
export function passage(part: Address['part'], text: string, priority: Priority | null = null): BriefPassage {
  const quote = quotable(text)
  const words = wordsOf(quote)
  return { part, text: quote, words, ruledOut: ruledOutWords(quote, words), priority, answers: [] }
}

/** What the founder said to whether words ask for a capability, or rule it out; undefined without an answer. */
export function answerAbout(
  answers: BriefPassage['answers'],
  { capability, rulesOut }: { readonly capability: string; readonly rulesOut: boolean },
): CapabilityAnswer['answer'] | undefined {
  return answers.find((given) => given.capability === capability && (given.rulesOut ?? false) === rulesOut)?.answer
}

/** Not after abbreviations such as "e.g.", and not inside "3.5". */
const sentenceEnd = /(?<!\b(?:e\.g|i\.e|etc|vs|approx|incl|resp|No))[.!?]["”’)]?\s+|\n\s*\n/gu

/** Splits a text into its sentences, each in its exact words. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const end of text.matchAll(sentenceEnd)) {
    sentences.push(text.slice(start, end.index + end[0].length).trim())
    start = end.index + end[0].length
  }
  sentences.push(text.slice(start).trim())
  return sentences.filter((sentence) => sentence !== '')
}

/** Returns what a work item can quote of a text: at most 1,000 code units. */
export function quotable(text: string): string {
  return beginningOf(text, 1_000)
}

/** Returns the beginning of a text: trimmed, at most `max` UTF-16 code units, never half a character. */
export function beginningOf(text: string, max: number): string {
  const trimmed = text.trim()
  if (trimmed.length <= max) return trimmed
  const cut = trimmed.slice(0, max)
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)).trim()
}
