import type { BriefSection } from '../../schemas/brief.ts'
import type { Block } from '../outline/block.ts'
import type { Piece, PiecePlace } from './piece.ts'
import type { TextScope } from './scope.ts'

/** What a piece is made from: a block, or a part of one. */
export interface Source {
  text: string
  block: Block
  scope: TextScope
}

/** Makes a piece whose text goes to a place as it is. `why` gets its full stop here. */
export function makePiece({ text, block, scope }: Source, place: PiecePlace, why: string): Piece {
  return {
    passage: text,
    text,
    lines: block.lines,
    place,
    why: `${why}.`,
    headings: [...scope.headings],
    dropped: [],
    targets: mayHoldTargets(scope, place),
    isItem: block.kind === 'item' || block.kind === 'row',
  }
}

function mayHoldTargets({ role }: TextScope, place: PiecePlace): Piece['targets'] {
  if (role === 'targets') return 'listed'
  if (place.kind === 'section' && place.section === 'keyConstraints') return 'inPassing'
  return role === null && (place.kind === 'notes' || place.kind === 'section') ? 'inPassing' : null
}

/** A place in a section of the brief. */
export function inSection(section: BriefSection): PiecePlace {
  return { kind: 'section', section }
}
