import type { Field } from '../outline/block.ts'
import { findRole } from '../roles/find-role.ts'
import type { DocumentFacts } from './document-facts.ts'
import { isPlaceholder } from './is-placeholder.ts'
import { inSection, makePiece } from './make-piece.ts'
import type { Piece, Source } from './piece.ts'
import { placeSource } from './place-entry.ts'
import { priorityOfRole, type TextScope } from './scope.ts'

const noScope: TextScope = {
  role: null,
  others: [],
  why: 'In the front matter',
  context: [],
  headings: [],
  priority: null,
}

/** Places a line of the front matter: the name, a target, a section, or a note. */
export function placeField(field: Field, reading: DocumentFacts): Piece[] {
  const { key, value, text } = field
  const source: Source = { text, block: field, scope: noScope }
  if (value === '' || isPlaceholder(value))
    return [makePiece(source, { kind: 'leftOut' }, 'It is empty in the front matter')]
  if (isNameKey(key) || /^description|^summary|^abstract/i.test(key))
    return [
      {
        ...makePiece(source, isNameKey(key) ? { kind: 'name' } : inSection('valueProp'), 'In the front matter'),
        text: value,
      },
    ]
  const found = findRole(key.replace(/[_-]/g, ' '))
  const role = found?.exact && found.role !== 'open' ? found.role : 'targets'
  if (role === 'notes' || role === 'targets')
    return [{ ...makePiece(source, { kind: 'notes' }, 'In the front matter'), targets: 'inPassing' }]
  return placeSource(
    { ...source, text: value, scope: { ...noScope, role, priority: priorityOfRole(role) } },
    reading,
    [],
  ).map((piece) => ({ ...piece, passage: text }))
}

function isNameKey(key: string): boolean {
  return /^(?:title|name|project|product|project[ _-]?name|product[ _-]?name|titel|projekt|titre|projet|nom|título|titulo|nombre|nome|projeto|proyecto|标题|名称)$/i.test(
    key,
  )
}
