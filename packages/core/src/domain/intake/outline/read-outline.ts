import type { Block } from './block.ts'
import { type DocumentLine, documentLines } from './document-lines.ts'
import { findHeading } from './find-heading.ts'
import { joinStories } from './join-stories.ts'
import { listMark } from './list-mark.ts'
import { plainInline } from './plain-inline.ts'
import type { ReadBlocks } from './read-blocks.ts'
import { readCode } from './read-code.ts'
import { readFrontMatter } from './read-front-matter.ts'
import { readTable } from './read-table.ts'
import { asidesOf, TextReader } from './text-reader.ts'

/**
 * Reads a document into its blocks: headings, paragraphs, list items, rows of tables and so on, with their lines. It
 * reads line by line and never looks back further than a few lines, so that no document can keep it busy.
 */
export function readOutline(document: string): Block[] {
  const { lines, comments } = documentLines(document)
  const blocks: Block[] = [...comments]
  const texts = new TextReader(blocks)
  const front = readFrontMatter(lines)
  add(blocks, front.blocks)
  for (let at = front.next; at < lines.length; ) at = readBlock(lines, at, blocks, texts)
  texts.end()
  return joinStories(blocks.toSorted((a, b) => a.lines[0] - b.lines[0]))
}

/** The level of "######". Headings of plain text have higher numbers. */
const lowestOfMarkdown = 6

/** Reads what begins at a line, and returns the line after it. */
function readBlock(lines: readonly DocumentLine[], at: number, blocks: Block[], texts: TextReader): number {
  const line = lines[at]
  if (line === undefined || line.text === '') {
    texts.blank()
    return at + 1
  }
  const whole = readCode(lines, at) ?? readTable(lines, at) ?? readHeading(lines, at)
  if (whole) {
    texts.end(whole.blocks.some((block) => block.kind === 'heading' && block.level > lowestOfMarkdown))
    add(blocks, whole.blocks)
    return whole.next
  }
  if (/^(?:[-*_=~#]\s?){3,}$/.test(line.text)) texts.end()
  else {
    const mark = listMark(line.text)
    if (mark) texts.item(line, mark)
    else texts.line(line)
  }
  return at + 1
}

function readHeading(lines: readonly DocumentLine[], at: number): ReadBlocks | null {
  const [line, found] = [lines[at], findHeading(lines, at)]
  if (!line || !found) return null
  const inline = plainInline(found.text)
  const range: [number, number] = [line.number, line.number + found.size - 1]
  const asides = asidesOf(inline, range)
  if (inline.text === '') return { blocks: asides, next: at + found.size }
  const heading: Block = { kind: 'heading', level: found.level, text: inline.text, lines: range }
  return { blocks: [heading, ...asides], next: at + found.size }
}

function add(blocks: Block[], more: readonly Block[]): void {
  for (const block of more) blocks.push(block)
}
