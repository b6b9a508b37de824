import type { BriefSection } from '../../schemas/brief.ts'
import type { Piece, PiecePlace, Source } from './piece.ts'

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
    targets: mayHoldTargets({ text, block, scope }, place),
    isItem: block.kind === 'item' || block.kind === 'row',
  }
}

function mayHoldTargets({ text, scope }: Source, place: PiecePlace): Piece['targets'] {
  const { role, headings } = scope
  if (role === 'targets') return 'listed'
  if (place.kind === 'section' && place.section === 'keyConstraints') return 'inPassing'
  if (role === 'notes' && [text, headings.at(-1)?.text ?? ''].some((words) => aboutTeam.test(words))) return 'inPassing'
  return role === null && (place.kind === 'notes' || place.kind === 'section' || place.kind === 'need')
    ? 'inPassing'
    : null
}

/** Who works on it is a note, and may state the number of engineers. */
const aboutTeam =
  /^(?:\d+(?:\.\d+)*\.? )?(?:the |our |project |das |notre |l['’])?(?:team(?:größe|stärke)?|équipe|equipo|equipe)(?!\p{L})|^(?:taille de l['’]équipe|tamaño del equipo|tamanho d[ao] equipe|团队)/iu

/** A place in a section of the brief. */
export function inSection(section: BriefSection): PiecePlace {
  return { kind: 'section', section }
}
