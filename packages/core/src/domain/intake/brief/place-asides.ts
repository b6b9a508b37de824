import type { Passage, PassagePlace } from '../../schemas/intake.ts'
import type { Aside, Block, Heading } from '../outline/block.ts'
import type { Piece } from '../placing/piece.ts'

const whys: Record<Aside['what'], string> = {
  comment: 'It is a comment.',
  image: 'It is an image.',
  tag: 'It is markup.',
  tableHeader: 'It is the header of a table; each row says what it holds.',
}

/** What is not part of the brief: comments, images, markup; and headings that only say where the text below them goes. */
export function placeAsides(blocks: readonly Block[], title: Heading | null, placed: ReadonlySet<Heading>): Passage[] {
  return blocks.flatMap((block): Passage[] => {
    const { text, lines } = block
    if (block.kind === 'aside') return [{ text, lines, went: placeOf(block), why: whys[block.what] }]
    if (block.kind !== 'heading' || block === title || placed.has(block)) return []
    return [{ text, lines, went: { kind: 'heading' }, why: 'It is a heading: it says where the text below it goes.' }]
  })
}

function placeOf({ what }: Aside): PassagePlace {
  return { kind: what === 'tableHeader' ? 'heading' : 'leftOut' }
}

/** Words such as "(P1)" and "Risks:" that have done their work: each once, where it stands first. */
export function placeDropped(pieces: readonly Piece[]): Passage[] {
  const first = new Map<string, Passage['lines']>()
  for (const { dropped, lines } of pieces) for (const words of dropped) if (!first.has(words)) first.set(words, lines)
  return [...first].map(([text, lines]) => ({
    text,
    lines,
    went: { kind: 'heading' },
    why: 'It says the priority or the place of the text beside it.',
  }))
}
