import type { Aside } from './block.ts'
import { readComments } from './read-comments.ts'
import { unescapeMarkdown } from './unescape-markdown.ts'

/** One line of a document. */
export interface DocumentLine {
  /** Counted from 1. */
  number: number
  /** Columns of white space before the text; a tab counts as four. */
  indent: number
  /** Without quote marks and the white space around it. */
  text: string
  /** Whether Markdown asks for a line break at its end. */
  breaks: boolean
}

/** A document as lines, with its comments taken out. */
export interface DocumentLines {
  lines: DocumentLine[]
  comments: Aside[]
}

/** Splits a document into lines. Takes time in proportion to its length, as everything in this folder does. */
export function documentLines(document: string): DocumentLines {
  const { text, comments } = readComments(unescapeMarkdown(document))
  return { lines: text.split('\n').map(readLine), comments }
}

function readLine(raw: string, index: number): DocumentLine {
  const start = skipQuoteMarks(raw)
  const inner = raw.slice(start)
  const text = inner.trim()
  return {
    number: index + 1,
    indent: countColumns(inner),
    text: text.endsWith('\\') ? text.slice(0, -1).trimEnd() : text,
    breaks: text.endsWith('\\') || inner.endsWith('  '),
  }
}

/** Where the text after any quote marks (">") begins. */
function skipQuoteMarks(raw: string): number {
  let start = 0
  for (let at = 0; at < raw.length; at++) {
    const character = raw[at]
    if (character === '>') start = raw[at + 1] === ' ' ? at + 2 : at + 1
    else if (character !== ' ' && character !== '\t') break
  }
  return start
}

function countColumns(text: string): number {
  let columns = 0
  for (const character of text) {
    if (character === '\t') columns += 4
    else if (/\s/.test(character)) columns += 1
    else break
  }
  return columns
}
