import type { Heading, InlineCode, List, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'

/** Words on one line. Whatever Markdown would read as markup in them is escaped when they are written. */
export function inline(words: string): Text {
  return { type: 'text', value: oneLine(words) }
}

export function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim()
}

export function code(value: string): InlineCode {
  return { type: 'inlineCode', value }
}

export function heading(depth: Heading['depth'], words: string): Heading {
  return { type: 'heading', depth, children: [inline(words)] }
}

export function paragraph(...children: (string | PhrasingContent)[]): Paragraph {
  return { type: 'paragraph', children: children.map(toPhrasing) }
}

/** Blank lines separate paragraphs; other line ends are kept. */
export function proseBlocks(words: string): Paragraph[] {
  return words
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').map(oneLine).filter(Boolean))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ type: 'paragraph', children: withBreaks(lines) }))
}

function withBreaks(lines: readonly string[]): PhrasingContent[] {
  return lines.flatMap((value, index): PhrasingContent[] => {
    const text: Text = { type: 'text', value }
    return index === 0 ? [text] : [{ type: 'break' }, text]
  })
}

/** Without points it returns no block, because a list cannot be empty. */
export function bullets(points: readonly (string | (string | PhrasingContent)[])[]): List[] {
  if (points.length === 0) return []
  const children = points.map((point) => {
    const content = typeof point === 'string' ? paragraph(inline(point)) : paragraph(...point)
    return { type: 'listItem' as const, spread: false, children: [content] }
  })
  return [{ type: 'list', ordered: false, spread: false, children }]
}

/** Strings are our own words, with the spaces that they have at their ends. */
function toPhrasing(content: string | PhrasingContent): PhrasingContent {
  return typeof content === 'string' ? { type: 'text', value: content } : content
}

/** What GitHub reads as markup beyond CommonMark: strikethrough and tables. */
const unsafe = ['~', '|'].map((character) => ({ character, inConstruct: 'phrasing' as const }))

/** Writes blocks with the bullets of MADR. */
export function writeMarkdown(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, { bullet: '*', listItemIndent: 'one', unsafe })
}
