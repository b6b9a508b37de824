import { findRole } from '../roles/find-role.ts'
import type { DocumentLine } from './document-lines.ts'
import { listMark } from './list-mark.ts'
import { plainInline } from './plain-inline.ts'
import { wraps } from './starts-statement.ts'

/** A heading that was found, and how many lines it takes. */
export interface FoundHeading {
  level: number
  text: string
  size: number
}

/** Longer lines are text, unless Markdown says that they are headings. */
const maxHeadingLength = 90

/** Levels of headings that Markdown does not know; its own are 1 to 6. */
const levels = { capitals: 6.3, numbered: 6.4, bold: 7, bare: 8 } as const

/** Reads the heading that begins at a line, in any form that people use, or returns null. */
export function findHeading(lines: readonly DocumentLine[], at: number): FoundHeading | null {
  const text = lines[at]?.text ?? ''
  if (text === '') return null
  return markdownHeading(text) ?? setextHeading(lines, at) ?? writtenHeading(lines, at, text)
}

function markdownHeading(text: string): FoundHeading | null {
  const level = /^#{1,6}(?=\s|[^#\s\d])/.exec(text)?.[0].length
  if (level === undefined || (level === 1 && !/^#\s/.test(text))) return null
  const words = text
    .slice(level)
    .trim()
    .replace(/(?:^|\s)#+$/, '')
    .replace(/\s*\{#[\w-]+\}$/, '')
  return words === '' ? null : { level, text: words, size: 1 }
}

function setextHeading(lines: readonly DocumentLine[], at: number): FoundHeading | null {
  const [line, ruler, previous] = [lines[at], lines[at + 1]?.text ?? '', lines[at - 1]?.text ?? '']
  const text = line?.text ?? ''
  if (!/^(?:={2,}|-{3,}|~{5,})$/.test(ruler) || previous !== '' || text.length > maxHeadingLength) return null
  if (text.startsWith('|') || /^[-=~]+$/.test(text) || (listMark(text) !== null && !isNumbered(text))) return null
  return { level: ruler.startsWith('=') ? 1 : 2, text, size: 2 }
}

/** Headings without Markdown: bold, in capitals, numbered, with a colon, or a known name on a line of its own. */
function writtenHeading(lines: readonly DocumentLine[], at: number, text: string): FoundHeading | null {
  // Indented lines belong to a list.
  if (text.length > maxHeadingLength + 10 || text.startsWith('|') || (lines[at]?.indent ?? 0) > 1) return null
  if (saysMoreThanLabel(text) || reason.test(text)) return null
  const level =
    boldLevel(lines[at - 1], text) ??
    bracketLevel(text) ??
    capitalsLevel(lines, at, text) ??
    numberedLevel(lines, at, text) ??
    bareLevel(lines, at, text)
  return level === null ? null : { level, text: text.replace(/^[【〔]|[】〕]$/g, ''), size: 1 }
}

/** A line that gives the reason for the point above it opens no section. */
const reason =
  /^[*_\s]*(?:justification|rationale|reason(?:ing)?|begründung|raison|justificación|justificativa|理由|原因)[*_\s]*[:：][*_\s]*$/iu

/** "Pricing: 9 euros a month" is a statement, although it stands alone in bold. */
function saysMoreThanLabel(text: string): boolean {
  const [, label = '', rest = ''] = /^([^:：]{2,40})[:：]\s*(.+)$/.exec(plainInline(text).text) ?? []
  return rest !== '' && findRole(label)?.exact === true && findRole(rest) === null && findRole(label)?.role !== 'open'
}

function boldLevel(last: DocumentLine | undefined, text: string): number | null {
  if (last && wraps(last)) return null
  const [, words = ''] = /^(?:\d+(?:\.\d+)*[.)]?\s+)?(?:\*{2,3}|__)([^*]+)(?:\*{2,3}|__)\s*[:：]?$/.exec(text) ?? []
  if (words === '' || /[.!。]$/.test(words)) return null
  return levels.bold + (/[?？]$/.test(words) ? 0.5 : 0)
}

function bracketLevel(text: string): number | null {
  return /^[【〔][^【】〔〕]{1,30}[】〕]$/.test(text) ? levels.bold : null
}

function capitalsLevel(lines: readonly DocumentLine[], at: number, text: string): number | null {
  if (text !== text.toUpperCase() || text === text.toLowerCase() || /[.!,;]$/.test(text)) return null
  if ((listMark(text) !== null && !isNumbered(text)) || isInTightList(lines, at, text)) return null
  const letters = text.replace(/[^\p{L}]/gu, '').length
  const known = findRole(text)?.exact === true
  return (letters >= 5 || known) && (isBlank(lines, at - 1) || known) && letters * 2 > text.length
    ? levels.capitals
    : null
}

function isNumbered(text: string): boolean {
  return /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s|[IVX]{1,5}\.\s|第?[一二三四五六七八九十]{1,3}[章节]?[、.．\s]|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}(?:\.\d{1,2}){0,3}[.．、]?(?=\p{Script=Han}))/u.test(
    text,
  )
}

/** "3.2 Features" alone between blank lines, or with its text right below, and not the item of a list. */
function numberedLevel(lines: readonly DocumentLine[], at: number, text: string): number | null {
  if (!isNumbered(text) || /[.!?;,。；]$/.test(text) || text.length > 70 || isInTightList(lines, at, text)) return null
  const parts = countParts(text)
  const role = findRole(text)
  if (!isBlank(lines, at - 1) && !(parts > 1 && role?.exact)) return null
  const neighbours = [
    lines.slice(at + 1, at + 4).find(isFilled),
    lines.slice(Math.max(0, at - 3), at).findLast(isFilled),
  ]
  const isListed = neighbours.some((line) => line && isNumbered(line.text) && countParts(line.text) === parts)
  const opens = role !== null || parts > 1 || standsOverText(lines, at, text)
  return role?.exact || (opens && !isListed) ? levels.numbered + parts / 20 : null
}

/** Whether the line right above or below has a number of the same form: then both are items of a list. */
function isInTightList(lines: readonly DocumentLine[], at: number, text: string): boolean {
  if (!isNumbered(text)) return false
  const neighbours = [lines[at - 1]?.text ?? '', lines[at + 1]?.text ?? '']
  return neighbours.some((line) => isNumbered(line) && countParts(line) === countParts(text))
}

/** "2. Choreography" between blank lines, over text that is not indented as the details of an item are. */
function standsOverText(lines: readonly DocumentLine[], at: number, text: string): boolean {
  const next = lines.slice(at + 1, at + 4).find(isFilled)
  if (!/^\d{1,2}\. \p{Lu}/u.test(text) || text.length > 40 || !isBlank(lines, at + 1) || !next) return false
  return next.indent === 0 && (lines[at]?.indent ?? 0) === 0
}

function isFilled({ text }: DocumentLine): boolean {
  return text !== ''
}

function countParts(text: string): number {
  const number = /^[\d.]+/.exec(text)?.[0] ?? ''
  return Math.max(1, number.split('.').filter((part) => part !== '').length)
}

/** "Target users:" or "Target users" on a line of its own. Only names that are known: other lines are text. */
function bareLevel(lines: readonly DocumentLine[], at: number, text: string): number | null {
  if (text.length > 60 || /[.!;,。；]$/.test(text) || listMark(text) !== null) return null
  const { text: words } = plainInline(text)
  if (/[?？]$/.test(words))
    return isBlank(lines, at - 1) && words.length < 60 && /^Q\d*[.:]/.test(words) ? levels.bare + 0.5 : null
  const hasColon = /[:：]$/.test(words)
  if (!hasColon && !isBlank(lines, at - 1)) return null
  const opensList = listMark(lines[at + 1]?.text ?? '') !== null
  if (!hasColon && !opensList && /^\p{Ll}/u.test(words)) return null
  return findRole(words.replace(/[:：]$/, ''))?.exact ? levels.bare : null
}

function isBlank(lines: readonly DocumentLine[], at: number): boolean {
  return (lines[at]?.text ?? '') === ''
}
