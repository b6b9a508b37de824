import { findLikelyCue } from '../cues/find-cue.ts'
import type { DocumentFacts } from './document-facts.ts'
import { makePiece } from './make-piece.ts'
import type { Piece, PiecePlace } from './piece.ts'
import { placeByStructure } from './place-by-structure.ts'
import { placeByCue } from './place-by-words.ts'
import { readShape } from './sentence-shape.ts'
import type { Order } from './structure-signals.ts'

/** Places the sentences that their own words do not place: by their structure, and by what stands around them. */
export function placeByNeighbours(pieces: readonly Piece[], reading: DocumentFacts): Piece[] {
  const idea = pieces.findIndex((piece) => statesIdea(piece, reading))
  const firstNeed = pieces.findIndex(({ place }) => place.kind === 'need')
  const placed: Piece[] = []
  let isFirst = true
  for (const [index, piece] of pieces.entries()) {
    const neighbours = { isFirst, order: orderOf(index, idea, firstNeed), previous: placed.at(-1) }
    const next = placeOne(piece, neighbours, reading)
    isFirst &&= next.place.kind === 'notes'
    placed.push(next)
  }
  return placed
}

/** Whether a piece says what the product is, what the founder needs, or what something new must do: the story is over. */
function statesIdea({ place, text, unplaced }: Piece, reading: DocumentFacts): boolean {
  if (place.kind === 'section') return place.section === 'valueProp'
  if (place.kind === 'need') return /^(?:so )?an? /i.test(text) || readShape(text).subject === 'founder'
  return (
    unplaced !== undefined &&
    byStructure(unplaced.text, { isFirst: false, order: 'unknown' }, reading)?.place === 'valueProp'
  )
}

/** What is known around a piece. */
interface Neighbours {
  /** Whether nothing before it has a place. */
  isFirst: boolean
  order: Order
  previous: Piece | undefined
}

function placeOne(piece: Piece, neighbours: Neighbours, reading: DocumentFacts): Piece {
  const { unplaced: source, otherwise, ...rest } = piece
  if (source === undefined) return piece
  const { previous } = neighbours
  const whole = { ...source, text: piece.text }
  const found = byStructure(source.text, neighbours, reading)
  if (found) return placeByCue(whole, found.place, found.why, reading)
  if (previous?.place.kind === 'section' && previous.lines === piece.lines && followsOn.test(source.text))
    return makePiece(whole, previous.place, 'It goes on from the sentence before it')
  return otherwise && isSame(previous?.place, otherwise) && mayGoOn(source.text, otherwise)
    ? makePiece(whole, otherwise, 'It goes on from the sentence with the label')
    : rest
}

/** What goes wrong is told with "we" as well; what else a founder says of himself is not what the label names. */
function mayGoOn(text: string, labelled: PiecePlace): boolean {
  const isStory = labelled.kind === 'section' && labelled.section === 'problemStatement'
  return isStory || readShape(text).subject !== 'founder'
}

function isSame(place: PiecePlace | undefined, other: PiecePlace): boolean {
  return JSON.stringify(place) === JSON.stringify(other)
}

/** Without a sentence that says what the product is, those after the first need are after it. */
function orderOf(index: number, idea: number, firstNeed: number): Order {
  if ([idea, firstNeed].some((from) => from >= 0 && index > from)) return 'after'
  return index < idea ? 'before' : 'unknown'
}

function byStructure(
  text: string,
  { isFirst, order }: Pick<Neighbours, 'isFirst' | 'order'>,
  { isEnglish, cues }: DocumentFacts,
): ReturnType<typeof placeByStructure> {
  if (!isEnglish) return null
  return placeByStructure({ text, order, isFirst, likely: findLikelyCue(text, cues)?.place ?? null })
}

/** How a sentence begins that goes on about the same thing. */
const followsOn =
  /^(?:it|they|this|that|these|those|so|and|but|because|then|also|which|he|she|their|its|das|dies|diese|dabei|dadurch|sie|er|es|und|aber|denn|dann|cela|ça|ce|cette|ces|ils|elles|et|mais|car|esto|eso|ellos|y|pero|isso|eles|e|mas|这|那|他们|所以|但)\b/iu
