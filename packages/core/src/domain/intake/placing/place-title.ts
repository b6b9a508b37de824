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
  const stated = statedName(sections)
  const source = { text: title.text, block: title, scope: scopeOfSection(preamble, reading) }
  if (name === null)
    return {
      name: given ?? stated ?? labelledName(sections),
      pieces: [...pieces, makePiece(source, { kind: 'heading' }, 'It only says what kind of document this is')],
    }
  if (given === null && stated !== null)
    return { name: stated, pieces: [...pieces, makePiece(source, { kind: 'heading' }, 'The text states the name')] }
  const ofName = { ...makePiece(source, { kind: 'name' }, 'It is the title'), targets: null }
  return { name: given ?? name, pieces: [...pieces, ofName] }
}

/** Names stand at the top: further down, "Product" is what something is about. */
const topBlocks = 15

/** Labels that can only mean the name: they win over the title. */
const sureLabel =
  /^(?:(?:app|application|product|project)[ -]?(?:name|title)|(?:projekt|produkt|app-?)(?:name|bezeichnung|titel)|name des (?:projekts|produkts)|nom d(?:u projet|u produit|e l['’]application)|nombre d(?:el (?:proyecto|producto)|e la aplicación)|nome d[oe] (?:projeto|produto|aplicativo)|(?:项目|产品|应用)名称)$/iu

const nameLabel =
  /^(?:(?:app|application|product|project)(?: ?(?:name|title))?|projekt(?:name|titel|bezeichnung)?|produkt(?:name|bezeichnung)?|(?:nom du )?projet|(?:nombre del )?proyecto|(?:nome do )?projeto|项目名称|项目|产品名称)$/iu

/** "App name: Larder" or "| Project | Larder |" where no title names the product. */
function labelledName(sections: readonly Section[]): string | null {
  return statedName(sections) ?? nameAfter(sections, nameLabel)
}

/** The name after a label that can only mean it. */
function statedName(sections: readonly Section[]): string | null {
  return nameAfter(sections, sureLabel)
}

function nameAfter(sections: readonly Section[], labels: RegExp): string | null {
  const blocks = sections.slice(0, 4).flatMap(({ heading, blocks }) => (heading ? [heading, ...blocks] : blocks))
  for (const block of blocks.slice(0, topBlocks)) {
    const [label = '', value = ''] =
      block.kind === 'row' ? block.cells : block.text.split(/[:：](.*)/su).map((part) => part.trim())
    if (!labels.test(label.trim()) || value === '' || value.length > 100 || isPlaceholder(value)) continue
    return value.includes('\n') ? (value.split('\n')[0] ?? null) : value
  }
  return null
}
