import type { Intake, Passage } from '@plangate/core/schemas'
import { z } from 'zod'
import { Destination } from './destination.ts'
import { movePassage } from './move-passage.ts'

/** A passage that the founder moved. Found again by its words, because its lines change as the document does. */
export const PassageMove = z.object({
  text: z.string(),
  /** Which of the passages with these words, from 0. */
  occurrence: z.int().min(0),
  destination: Destination,
  /** The id of the need that it becomes, in case it does. */
  needId: z.string(),
})
export type PassageMove = z.infer<typeof PassageMove>

/** Returns the moves with one more, in place of an earlier one of the same passage. */
export function withMove(
  moves: readonly PassageMove[],
  passages: readonly Passage[],
  index: number,
  destination: Destination,
): PassageMove[] {
  const text = passages[index]?.text ?? ''
  const occurrence = passages.slice(0, index).filter((passage) => passage.text === text).length
  const others = moves.filter((move) => move.text !== text || move.occurrence !== occurrence)
  return [...others, { text, occurrence, destination, needId: `need-${crypto.randomUUID().slice(0, 8)}` }]
}

/** Returns what was read with the founder's moves. Moves of passages that the document has no longer do nothing. */
export function applyMoves(intake: Intake, moves: readonly PassageMove[]): Intake {
  return moves.reduce((moved, { text, occurrence, destination, needId }) => {
    const index = findOccurrence(moved.passages, text, occurrence)
    return index === undefined ? moved : movePassage(moved, index, destination, needId)
  }, intake)
}

function findOccurrence(passages: readonly Passage[], text: string, occurrence: number): number | undefined {
  const places = passages.flatMap((passage, index) => (passage.text === text ? [index] : []))
  return places[occurrence]
}
