import type { Block, Lines } from './block.ts'
import type { DocumentLine } from './document-lines.ts'
import { type PlainInline, plainInline } from './plain-inline.ts'
import type { ReadBlocks } from './read-blocks.ts'
import { isTableRuler, splitCells } from './split-cells.ts'
import { asidesOf } from './text-reader.ts'

/** Reads a table: a header with a ruler below it, or lines between bars. */
export function readTable(lines: readonly DocumentLine[], at: number): ReadBlocks | null {
  const text = lines[at]?.text ?? ''
  const hasHeader = text.includes('|') && isRuler(lines[at + 1])
  if (!hasHeader && !isBareRow(text)) return null
  const inlines = hasHeader ? splitCells(text).map(plainInline) : []
  const header = inlines.map((inline) => inline.text)
  let next = hasHeader ? at + 2 : at
  const blocks: Block[] = headerBlocks(lines[at], inlines)
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (!line?.text.includes('|')) break
    if (!isTableRuler(line.text)) for (const block of readRow(line, header)) blocks.push(block)
  }
  return { blocks, next }
}

function isRuler(line: DocumentLine | undefined): boolean {
  return line?.text.includes('|') === true && isTableRuler(line.text)
}

function isBareRow(text: string): boolean {
  return text.length > 2 && text.startsWith('|') && text.endsWith('|')
}

function headerBlocks(line: DocumentLine | undefined, inlines: readonly PlainInline[]): Block[] {
  if (!line || inlines.length === 0) return []
  const text = joinCells(inlines.map((inline) => inline.text))
  const lines: Lines = [line.number, line.number + 1]
  const asides = inlines.flatMap((inline) => asidesOf(inline, lines))
  return text === '' ? asides : [{ kind: 'aside', what: 'tableHeader', text, lines }, ...asides]
}

/** Cells as text. A very long row must not become longer than the document. */
export function joinCells(cells: readonly string[]): string {
  const filled = cells.filter((cell) => cell !== '')
  return filled.join(filled.length > 1_000 ? ' ' : ' | ')
}

function readRow(line: DocumentLine, header: string[]): Block[] {
  const inlines = splitCells(line.text).map(plainInline)
  const cells = inlines.map((inline) => inline.text)
  const text = joinCells(cells)
  const lines: [number, number] = [line.number, line.number]
  const asides = inlines.flatMap((inline) => asidesOf(inline, lines))
  return text === '' ? asides : [{ kind: 'row', header, cells, text, lines }, ...asides]
}
