import { readName } from '../brief/read-name.ts'
import type { Heading } from '../outline/block.ts'
import type { Section } from '../sections/section.ts'
import type { DocumentFacts } from './document-facts.ts'
import { makePiece } from './make-piece.ts'
import type { Piece } from './piece.ts'
import { placeField } from './place-fields.ts'
import { scopeOfSection } from './scope.ts'

/** The name of a document, and the pieces that its title and its front matter give. */
export function placeTitle(
  title: Heading | null,
  sections: readonly Section[],
  reading: DocumentFacts,
): { name: string | null; pieces: Piece[] } {
  const [preamble] = sections
  const fields = preamble?.blocks.filter((block) => block.kind === 'field') ?? []
  const pieces = fields.flatMap((field) => placeField(field, reading))
  const given = pieces.find(({ place }) => place.kind === 'name')?.text ?? null
  if (!title || !preamble) return { name: given, pieces }
  const name = readName(title.text)
  const source = { text: title.text, block: title, scope: scopeOfSection(preamble, reading) }
  if (name === null)
    return {
      name: given,
      pieces: [...pieces, makePiece(source, { kind: 'leftOut' }, 'It only says what kind of document this is')],
    }
  const ofName = { ...makePiece(source, { kind: 'name' }, 'It is the title'), targets: null }
  return { name: given ?? name, pieces: [...pieces, ofName] }
}
