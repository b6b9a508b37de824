import type { BriefPassage } from '../reading/passages.ts'
import type { FoundAmount } from './amounts/find-amounts.ts'
import type { ConstraintSubject } from './constraint-subject.ts'
import { boundsOn, type RankedLabel } from './networks/deed-model.ts'
import { type Marked, marksOf } from './networks/marked-sentence.ts'
import { piecesOf, type SentencePiece, withinPiece } from './networks/pieces.ts'
import { readSentence } from './networks/read-sentence.ts'
import type { ReadSentence } from './networks/subject-features.ts'
import { subjectsNamedIn } from './networks/subject-model.ts'
import { type PossibleDeed, readDeeds } from './read-deeds.ts'

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
  /** What the founder's yes or no decides; null where there is nothing to ask. */
  readonly perhaps: PossibleDeed | null
}

/** How sure the network has to be of what binds an amount. Chosen on sentences that were held back from training. */
const leastSure = 0.7

const known = new WeakMap<BriefPassage['words'], ReadConstraint>()

/** Reads a key constraint. What a network is not sure of is in doubt: a wrong verdict costs more than none. */
export function readConstraint(passage: BriefPassage): ReadConstraint {
  const reading = known.get(passage.words) ?? read(readSentence(passage), passage.answers)
  known.set(passage.words, reading)
  return reading
}

function read(sentence: ReadSentence, answers: BriefPassage['answers']): ReadConstraint {
  const subjects = subjectsNamedIn(sentence)
  const marks = marksOf(subjects, sentence.amounts)
  const views = { whole: { clause: sentence.clause, start: 0 }, pieces: piecesOf(sentence.clause, marks), marks }
  const deeds = readDeeds({ sentence, subjects, answers }, views.pieces)
  const amounts = sentence.amounts.map((found) => readAmount(found, boundsIn(found, views)))
  const stated = withoutRepeats(amounts.flatMap((each) => each ?? []))
  return {
    excludes: deeds.excludes,
    requires: deeds.requires,
    amounts: stated.filter((one) => !hasRival(one, stated)),
    doubt: {
      subjects: deeds.isDoubtful,
      amounts: amounts.includes(null) || stated.some((one) => hasRival(one, stated)),
    },
    perhaps: deeds.perhaps,
  }
}

/** A sentence, and the pieces of one that says several things. */
interface Views {
  readonly whole: SentencePiece
  readonly pieces: readonly SentencePiece[]
  readonly marks: readonly Marked[]
}

/** How its own piece surely binds an amount; otherwise how the whole sentence does. */
function boundsIn(amount: FoundAmount, { whole, pieces, marks }: Views): readonly RankedLabel[] {
  for (const piece of pieces)
    for (const inside of withinPiece([amount], piece)) {
      const ranked = boundsOn(inside, piece.clause, withinPiece(marks, piece))
      const [first] = ranked
      if (first && first.label !== 'none' && first.probability >= leastSure) return ranked
    }
  return boundsOn(amount, whole.clause, marks)
}

/** What a sentence says of an amount: undefined for nothing, null for what is not sure. */
function readAmount(found: FoundAmount, [first]: readonly RankedLabel[]): StatedAmount | null | undefined {
  if (first === undefined || first.probability < leastSure) return null
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
