import type { Nodes, Paragraph, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/**
 * A brief is plain text with headings, lists and emphasis. Links, images and HTML stay as they were typed, so that no
 * URL is lost, and indented text is text, not code, so that a brief copied from an e-mail can be read.
 */
const plainTextOnly = {
  disable: {
    null: ['codeIndented', 'definition', 'htmlFlow', 'htmlText', 'labelStartImage', 'labelStartLink', 'labelEnd'],
  },
}

/** The top-level blocks of a Markdown text. Line ends have to be "\n". */
export function readMarkdown(markdown: string): RootContent[] {
  return fromMarkdown(markdown, { extensions: [plainTextOnly] }).children
}

/** The line on which a block begins, counted from 1. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}

/** The text of a block, with a blank line between paragraphs and each list item on its own line. */
export function plainText(block: Nodes): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return phrasingText(block)
    case 'list':
      return joinTexts(block.children, '\n')
    case 'listItem':
    case 'blockquote':
      return joinTexts(block.children, '\n\n')
    case 'code':
      return block.value
    default:
      return ''
  }
}

/** The text of several blocks, without those that have none. */
export function joinTexts(blocks: readonly Nodes[], separator: string): string {
  return blocks
    .map(plainText)
    .filter((words) => words !== '')
    .join(separator)
}

/**
 * Joins wrapped lines with a space and keeps explicit breaks. Loops, because nesting may be deep and a paragraph
 * may have more parts than a call can have arguments.
 */
function phrasingText(parent: Paragraph | Extract<Nodes, { type: 'heading' }>): string {
  const waiting: Nodes[] = [parent]
  let words = ''
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child)
    else if (node.type === 'break') words += '\n'
    else if ('value' in node) words += node.value.replaceAll('\n', ' ')
  }
  return words
}
