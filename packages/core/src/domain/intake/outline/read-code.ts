import type { DocumentLine } from './document-lines.ts'
import type { ReadBlocks } from './read-blocks.ts'

/** Reads a fenced block of code. One that is never closed goes to the end of the document, as Markdown has it. */
export function readCode(lines: readonly DocumentLine[], at: number): ReadBlocks | null {
  const line = lines[at]
  const fence = /^(`{3,}|~{3,})([^`]*)$/.exec(line?.text ?? '')
  if (!line || !fence) return null
  const [, marks = '', language = ''] = fence
  const end = findEnd(lines, at + 1, marks)
  const text = lines
    .slice(at + 1, end)
    .map((inner) => ' '.repeat(Math.max(0, inner.indent - line.indent)) + inner.text)
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd()
  const words = [language.trim(), text].filter((part) => part !== '').join('\n')
  const last = Math.min(end, lines.length - 1)
  const range: [number, number] = [line.number, lines[last]?.number ?? line.number]
  return {
    blocks: words === '' ? [] : [{ kind: 'code', text: words, lines: range }],
    next: end + 1,
  }
}

function findEnd(lines: readonly DocumentLine[], from: number, marks: string): number {
  for (let at = from; at < lines.length; at++) {
    const text = lines[at]?.text ?? ''
    if (text.startsWith(marks) && text.replaceAll(marks[0] ?? '`', '') === '') return at
  }
  return lines.length
}
