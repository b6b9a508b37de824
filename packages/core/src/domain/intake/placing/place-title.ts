import { readName } from '../brief/read-name.ts'
import type { Heading } from '../outline/block.ts'
import type { Section } from '../sections/section.ts'
import type { DocumentFacts } from './document-facts.ts'
import { isPlaceholder } from './is-placeholder.ts'
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
  if (!title || !preamble) return { name: given ?? labelledName(sections), pieces }
  const name = readName(title.text)
  const source = { text: title.text, block: title, scope: scopeOfSection(preamble, reading) }
  if (name === null)
    return {
      name: given ?? labelledName(sections),
      pieces: [...pieces, makePiece(source, { kind: 'heading' }, 'It only says what kind of document this is')],
    }
  const ofName = { ...makePiece(source, { kind: 'name' }, 'It is the title'), targets: null }
  return { name: given ?? name, pieces: [...pieces, ofName] }
}

/** Names stand at the top: further down, "Product" is what something is about. */
const topBlocks = 15

const nameLabel =
  /^(?:(?:app|application|product|project)(?: ?(?:name|title))?|projekt(?:name|titel)?|produkt(?:name)?|(?:nom du )?projet|(?:nombre del )?proyecto|(?:nome do )?projeto|项目名称|项目|产品名称)$/iu

/** "App name: Larder" or "| Project | Larder |" where no title names the product. */
function labelledName(sections: readonly Section[]): string | null {
  const blocks = sections.slice(0, 4).flatMap(({ heading, blocks }) => (heading ? [heading, ...blocks] : blocks))
  for (const block of blocks.slice(0, topBlocks)) {
    const [label = '', value = ''] =
      block.kind === 'row' ? block.cells : block.text.split(/[:：](.*)/su).map((part) => part.trim())
    if (!nameLabel.test(label.trim()) || value === '' || value.length > 100 || isPlaceholder(value)) continue
    return value.includes('\n') ? (value.split('\n')[0] ?? null) : value
  }
  return null
}
