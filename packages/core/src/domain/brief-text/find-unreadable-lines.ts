import { isStorableText } from '../schemas/text.ts'
import type { MarkdownIssue } from './markdown-issue.ts'

/**
 * In UTF-16 code units. Room for a brief of `maxBriefLength` whose every character has to be escaped, or whose every
 * other character is a line end inside a bullet.
 */
const maxCharacters = 800_000
const maxLines = 310_000
/**
 * Marks of lists, emphasis and code in the whole text: parsing time grows with the square of their number. The lists of
 * a brief hold at most 1,005 points.
 */
const maxMarks = 2_000
/** Columns of quote marks, list marks and the indentation between them at the start of a line. */
const maxNesting = 60

const nesting = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+/

/**
 * Finds what must not reach a Markdown parser: characters that cannot be stored, and text that is unlike any brief and
 * would keep a parser busy for minutes.
 */
export function findUnreadableLines(markdown: string): MarkdownIssue[] {
  if (markdown.length > maxCharacters)
    return [{ line: 1, message: `the text has more than ${maxCharacters} characters` }]
  const lines = markdown.split('\n')
  const issues: MarkdownIssue[] = []
  let marks = 0
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    const prefix = nesting.exec(text)?.[0] ?? ''
    marks += countMarks(prefix, text)
    if (!isStorableText(text)) issues.push({ line, message: 'holds a NUL character or a lone surrogate' })
    if (prefix.length > maxNesting) issues.push({ line, message: 'quotes or lists are nested too deeply' })
    if (line > maxLines) return [...issues, { line, message: `the text has more than ${maxLines} lines` }]
    if (marks > maxMarks) return [...issues, { line, message: `the text has more than ${maxMarks} Markdown marks` }]
  }
  return issues
}

/** Escaped marks cost nothing and are not counted. */
function countMarks(prefix: string, text: string): number {
  const lists = prefix.replace(/[^-+.)]/g, '').length
  return lists + text.replace(/\\./g, '').replace(/[^*_`]/g, '').length
}
