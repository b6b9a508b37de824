import type { Aside, Block, Lines } from './block.ts'
import type { DocumentLine } from './document-lines.ts'
import { isLineList } from './line-list.ts'
import type { ListMark } from './list-mark.ts'
import { type PlainInline, plainInline } from './plain-inline.ts'
import { startsStatement } from './starts-statement.ts'

interface OpenText {
  kind: 'paragraph' | 'item'
  depth: number
  raw: string
  lines: Lines
  all: DocumentLine[]
  /** The last line, as it decides whether the next one continues it. */
  last: DocumentLine
  isBelowHeading: boolean
}

/** Puts lines of text together into paragraphs and list items, and keeps track of how lists are nested. */
export class TextReader {
  readonly #blocks: Block[]
  #open: OpenText | null = null
  /** The indentation of the items around the current line, outermost first. */
  #indents: number[] = []
  #afterBlank = true
  #afterHeading = false

  constructor(blocks: Block[]) {
    this.#blocks = blocks
  }

  /** A blank line ends a paragraph, but not a list. */
  blank(): void {
    this.#close()
    this.#afterBlank = true
    this.#afterHeading = false
  }

  /**
   * Ends the text so far, and the list around it.
   *
   * @param opensList whether a heading of plain text ends it: the lines right below it may be a list
   */
  end(opensList = false): void {
    this.#close()
    this.#indents = []
    this.#afterBlank = true
    this.#afterHeading = opensList
  }

  item(line: DocumentLine, { rest }: ListMark): void {
    this.#close()
    this.#leaveItems(line.indent)
    const depth = this.#indents.length
    this.#indents.push(line.indent)
    this.#start('item', depth, line, rest)
  }

  line(line: DocumentLine): void {
    const open = this.#open
    if (open && !startsStatement(open.last, line, open.kind)) {
      open.raw += joint(open.last, line) + line.text
      open.lines[1] = line.number
      open.last = line
      open.all.push(line)
      return
    }
    const wasItem = this.#open?.kind === 'item'
    this.#close()
    if (this.#afterBlank || !wasItem) this.#leaveItems(line.indent)
    this.#start('paragraph', this.#indents.length, line, line.text)
  }

  #start(kind: OpenText['kind'], depth: number, line: DocumentLine, raw: string): void {
    const isBelowHeading = this.#afterHeading
    this.#open = { kind, depth, raw, lines: [line.number, line.number], all: [line], last: line, isBelowHeading }
    this.#afterBlank = false
    this.#afterHeading = false
  }

  /** Drops the items that something at this indentation is not nested in. */
  #leaveItems(indent: number): void {
    while ((this.#indents.at(-1) ?? -1) >= indent) this.#indents.pop()
  }

  #close(): void {
    const open = this.#open
    this.#open = null
    if (!open) return
    const isList = open.kind === 'paragraph' && isLineList(open.all, open.isBelowHeading)
    if (!isList) this.#push(open)
    else if (open.isBelowHeading) for (const line of open.all) this.#push(itemOf(line, open.depth))
    else this.#push({ ...open, raw: open.all.map(({ text }) => text).join('\n') })
  }

  #push({ raw, kind, depth, lines }: Pick<OpenText, 'raw' | 'kind' | 'depth' | 'lines'>): void {
    const inline = plainInline(raw)
    if (inline.text !== '') this.#blocks.push({ kind, depth, text: inline.text, lines })
    for (const aside of asidesOf(inline, lines)) this.#blocks.push(aside)
  }
}

function itemOf({ text, number }: DocumentLine, depth: number): Pick<OpenText, 'raw' | 'kind' | 'depth' | 'lines'> {
  return { kind: 'item', depth, raw: text, lines: [number, number] }
}

/** What was taken out of a text, as blocks of their own. */
export function asidesOf({ images, tags }: PlainInline, lines: Lines): Aside[] {
  return [
    ...images.filter((text) => text !== '').map((text): Aside => ({ kind: 'aside', what: 'image', text, lines })),
    ...(tags.length === 0 ? [] : [{ kind: 'aside' as const, what: 'tag' as const, text: tags.join(' '), lines }]),
  ]
}

/** Keeps a line end that looks intended; otherwise joins wrapped lines, which Chinese does without a space. */
function joint(last: DocumentLine, line: DocumentLine): string {
  if (last.breaks) return '\n'
  if (/[.!?:;。！？：；]$/.test(last.text) && last.text.length < 60) return '\n'
  if (last.text.length < 50 && /^[\p{Lu}\p{N}]/u.test(line.text)) return '\n'
  return /\p{Script=Han}$/u.test(last.text) && /^\p{Script=Han}/u.test(line.text) ? '\n' : ' '
}
