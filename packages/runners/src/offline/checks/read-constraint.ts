import type { Clause } from '../networks/clause.ts'
import type { BriefPassage } from '../reading/passages.ts'
import type { FoundAmount } from './amounts/find-amounts.ts'
import { type ConstraintSubject, labelOf } from './constraint-subject.ts'
import { boundsOn, deedsTo, type RankedLabel } from './networks/deed-model.ts'
import { type Marked, marksOf, type TextSpan } from './networks/marked-sentence.ts'
import { piecesOf, type SentencePiece, withinPiece } from './networks/pieces.ts'
import { readSentence } from './networks/read-sentence.ts'
import type { ReadSentence } from './networks/subject-features.ts'
import { type FoundSubject, subjectsNamedIn } from './networks/subject-model.ts'
import { constraintSubjects } from './subjects.ts'

/** How a sentence binds an amount. */
export type Bound = 'at_most' | 'at_least' | 'exactly'

export interface StatedAmount {
  readonly found: FoundAmount
  readonly is: Bound
  readonly amount: number
}

/** What a sentence rules out, demands and limits. */
export interface ReadConstraint {
  readonly excludes: readonly ConstraintSubject[]
  readonly requires: readonly ConstraintSubject[]
  readonly amounts: readonly StatedAmount[]
  /** Whether it may rule out or demand something, or limit an amount, and is not clear enough to judge. */
  readonly doubt: { readonly subjects: boolean; readonly amounts: boolean }
}

/** Chosen on sentences that were held back from training. */
const sure = { deed: 0.85, bound: 0.7, subject: 0.4, oneOfSeveral: 0.75 }
/** What may do something by more than this leaves a doubt. */
const mostOpen = 0.8

const known = new WeakMap<BriefPassage['words'], ReadConstraint>()

/** Reads a key constraint. What a network is not sure of is in doubt: a wrong verdict costs more than none. */
export function readConstraint(passage: BriefPassage): ReadConstraint {
  const reading = known.get(passage.words) ?? read(readSentence(passage))
  known.set(passage.words, reading)
  return reading
}

function read(sentence: ReadSentence): ReadConstraint {
  const subjects = subjectsNamedIn(sentence)
  const marks = marksOf(subjects, sentence.amounts)
  const views = { whole: { clause: sentence.clause, start: 0 }, pieces: piecesOf(sentence.clause, marks), marks }
  const deeds = subjects.map((subject) => ({ ...subject, ranked: rank(subject, views, deedsTo, isSureDeed) }))
  const amounts = sentence.amounts.map((found) => readAmount(found, rank(found, views, boundsOn, isSureBound)))
  const stated = withoutRepeats(amounts.flatMap((each) => each ?? []))
  const isOpen = areDoubtful(deeds, sentence)
  return {
    excludes: isOpen ? [] : subjectsOf(deeds, 'excludes'),
    requires: isOpen ? [] : subjectsOf(deeds, 'requires'),
    amounts: stated.filter((one) => !hasRival(one, stated)),
    doubt: {
      subjects: isOpen,
      amounts: amounts.includes(null) || stated.some((one) => hasRival(one, stated)),
    },
  }
}

/** A sentence, and the pieces of one that says several things. */
interface Views {
  readonly whole: SentencePiece
  readonly pieces: readonly SentencePiece[]
  readonly marks: readonly Marked[]
}

type Rank<S extends TextSpan> = (span: S, clause: Clause, marks: readonly Marked[]) => readonly RankedLabel[]

/** What its own piece surely does to a mention; otherwise what the whole sentence does. */
function rank<S extends TextSpan>(
  span: S,
  { whole, pieces, marks }: Views,
  by: Rank<S>,
  isSure: (first: RankedLabel) => boolean,
): readonly RankedLabel[] {
  for (const piece of pieces)
    for (const inside of withinPiece([span], piece)) {
      const ranked = by(inside, piece.clause, withinPiece(marks, piece))
      const [first] = ranked
      if (first && isSure(first)) return ranked
    }
  return by(span, whole.clause, marks)
}

interface Deed extends FoundSubject {
  /** The likeliest first. */
  readonly ranked: readonly RankedLabel[]
}

function probabilityOf(label: string, ranked: readonly RankedLabel[]): number {
  return ranked.find((each) => each.label === label)?.probability ?? 0
}

function isSureDeed({ label, probability }: RankedLabel): boolean {
  return label !== 'none' && probability >= sure.deed
}

function isSureBound({ label, probability }: RankedLabel): boolean {
  return label !== 'none' && probability >= sure.bound
}

function isSure({ ranked: [first] }: Deed): boolean {
  return first !== undefined && isSureDeed(first)
}

/** No plan shows how well or how fast something works. */
const quality =
  /\d\s?(?:%|ms\b|milliseconds?|seconds?|secs?|minutes?|percent|per ?cent|fps|MB|GB|KB|pixels?|characters?)|\bwithin (?:an?|one|two|three|\d+) (?:second|minute|hour|day|blink)/iu

function areDoubtful(deeds: readonly Deed[], { clause }: ReadSentence): boolean {
  const done = deeds.filter(isSure)
  const labels = new Set(done.map(({ label }) => label))
  const isBoth = [...labels].some((label) => deedLabelsFor(label, done).size > 1)
  const isOpen = deeds.some((deed) => !isSure(deed) && 1 - probabilityOf('none', deed.ranked) > mostOpen)
  const isAsked = done.length > 0 && clause.text.trimEnd().endsWith('?')
  const least = labels.size > 1 ? sure.oneOfSeveral : sure.subject
  const isUnsure = done.some(({ probability }) => probability < least)
  const isQuality = done.some(({ ranked: [first] }) => first?.label === 'requires') && quality.test(clause.text)
  return isOpen || isBoth || isAsked || isUnsure || isQuality
}

/** "No ratings, no trust: ratings must be in" says two things of one subject. */
function deedLabelsFor(subject: string, deeds: readonly Deed[]): Set<string | undefined> {
  return new Set(deeds.filter(({ label }) => label === subject).map(({ ranked: [first] }) => first?.label))
}

function subjectsOf(deeds: readonly Deed[], deed: string): ConstraintSubject[] {
  const labels = new Set(deeds.filter((one) => isSure(one) && one.ranked[0]?.label === deed).map(({ label }) => label))
  return [...labels].flatMap((label) => constraintSubjects.find((subject) => labelOf(subject) === label) ?? [])
}

/** What a sentence says of an amount: undefined for nothing, null for what is not sure. */
function readAmount(found: FoundAmount, [first]: readonly RankedLabel[]): StatedAmount | null | undefined {
  if (first === undefined || first.probability < sure.bound) return null
  switch (first.label) {
    case 'at_most':
    case 'at_least':
    case 'exactly':
      return { found, is: first.label, amount: found.amount }
    // "Fewer than three" leaves two.
    case 'below':
      return { found, is: 'at_most', amount: found.amount - 1 }
    default:
      return undefined
  }
}

function withoutRepeats(amounts: readonly StatedAmount[]): StatedAmount[] {
  return amounts.filter(
    (one, index) => !amounts.slice(0, index).some((other) => isSame(one, other) && areClose(one, other)),
  )
}

/** Of two different ceilings for one thing neither counts. */
function hasRival(one: StatedAmount, amounts: readonly StatedAmount[]): boolean {
  return amounts.some((other) => other !== one && isSame(one, other))
}

function isSame(one: StatedAmount, other: StatedAmount): boolean {
  return one.found.of === other.found.of && one.is === other.is
}

function areClose(one: StatedAmount, other: StatedAmount): boolean {
  return Math.abs(one.amount / other.amount - 1) < 0.01
}
