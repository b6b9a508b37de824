import { readDocument } from '@plangate/core/intake'
import { addAnswers, BriefBuilder, type WritingRequest } from '@plangate/core/runner'
import {
  type Brief,
  type BriefSource,
  currencyOf,
  type Intake,
  type Passage,
  type PassagePlace,
  TargetName,
  type Targets,
  type WrittenBrief,
} from '@plangate/core/schemas'

/**
 * Writes a brief by putting words where they belong: a document as core reads it, and each answer into the part that it
 * was asked for. Nothing is paraphrased.
 */
export function writeBrief({ brief, document, answers, currency }: Omit<WritingRequest, 'repair'>): WrittenBrief {
  const read = document === null ? null : readDocument(document, currency)
  const builder = new BriefBuilder(read !== null && isEmpty(brief) ? read.brief : brief)
  if (read !== null && !isEmpty(brief)) addReading(builder, read)
  addAnswers(builder, answers)
  const { sources, ...written } = builder.written
  const ofDocument = read?.passages.flatMap(sourceOf) ?? []
  return {
    ...written,
    sources: [...ofDocument, ...sources].slice(0, 2_000),
    questions: (read?.questions ?? []).slice(0, 40),
    leftOut: [...leftOutOf(read), ...written.leftOut].slice(0, 40),
  }
}

function isEmpty({ confidence: _, ...said }: Brief): boolean {
  return Object.values(said).every((value) => value === undefined || value === '' || isEmptyList(value))
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

const proseParts = [
  'problemStatement',
  'targetUser',
  'valueProp',
  'differentiation',
  'monetizationHypothesis',
  'marketContext',
  'smallestViableExperiment',
  'notes',
] as const

const listParts = ['keyConstraints', 'assumptions', 'risks', 'outOfScope'] as const

/** Adds what a document says to what the brief says already. */
function addReading(builder: BriefBuilder, { brief, passages }: Intake): void {
  for (const part of proseParts) builder.say(part, brief[part] ?? '', quoting(brief[part] ?? ''))
  for (const part of listParts) for (const words of brief[part] ?? []) builder.say(part, words, quoting(words))
  for (const { text, priority } of brief.needs ?? []) builder.say('needs', text, quoting(text), priority)
  addTargets(builder, brief.targets ?? {}, passages)
}

function addTargets(builder: BriefBuilder, targets: Targets, passages: readonly Passage[]): void {
  for (const name of TargetName.options) {
    const value = targets[name]
    const stated = passages.find(({ went }) => went.kind === 'target' && went.target === name)?.text ?? String(value)
    if (value === undefined || (name === 'currency' && targets.budget !== undefined)) continue
    if (name === 'budget')
      builder.budget({ amount: Number(value), currency: currencyOf(targets) }, stated, quoting(stated))
    else builder.target(name, value, stated, quoting(stated))
  }
}

function quoting(words: string): BriefSource['from'] {
  return { kind: 'quote', quote: opening(words, 20_000) }
}

/** The source of what a passage became. */
function sourceOf({ text, went }: Passage): BriefSource[] {
  const part = partOf(went)
  const words = opening(text, 20_000)
  return part === null || words === '' ? [] : [{ part, words, from: { kind: 'quote', quote: words } }]
}

function partOf(went: PassagePlace): BriefSource['part'] | null {
  switch (went.kind) {
    case 'section':
      return went.section
    case 'need':
      return 'needs'
    case 'outOfScope':
    case 'notes':
      return went.kind
    default:
      return null
  }
}

/** What a document says that has no part in a brief: a name, a picture, a placeholder. */
function leftOutOf(read: Intake | null): string[] {
  const passages = read?.passages.filter(({ went, text }) => notInBrief.has(went.kind) && text !== '') ?? []
  return passages.map(({ text, why }) => `${opening(text, 300)} (${opening(why, 300)})`)
}

const notInBrief: ReadonlySet<PassagePlace['kind']> = new Set(['name', 'leftOut'])

/** At most `max` code units; never ends inside a character. */
function opening(words: string, max: number): string {
  const start = words.slice(0, max)
  return (start.isWellFormed() ? start : start.slice(0, -1)).trim()
}
