import type { Block } from './block.ts'
import type { DocumentLine } from './document-lines.ts'
import type { ReadBlocks } from './read-blocks.ts'

/** Reads the front matter of a document: "key: value" lines between two rulers at its very start. */
export function readFrontMatter(lines: readonly DocumentLine[]): ReadBlocks {
  const nothing = { blocks: [], next: 0 }
  const ruler = lines[0]?.text ?? ''
  if (ruler !== '---' && ruler !== '+++') return nothing
  const end = lines.findIndex((line, index) => index > 0 && (line.text === ruler || line.text === '...'))
  const inner = lines.slice(1, end)
  if (end < 1 || !inner.some((line) => field.test(line.text)) || !inner.every(isFieldLine)) return nothing
  return { blocks: readFields(inner), next: end + 1 }
}

const field = /^["']?([\p{L}][\p{L}\p{N} _-]{0,40})["']?\s*[:=]\s*(.*)$/u

/** Anything else means that the ruler is a ruler. */
function isFieldLine({ text, indent }: DocumentLine): boolean {
  return text === '' || indent > 0 || field.test(text) || /^[-#\]}]/.test(text)
}

function readFields(lines: readonly DocumentLine[]): Block[] {
  const fields: { key: string; values: string[]; first: number; last: number }[] = []
  for (const { text, indent, number } of lines) {
    const [, key, value = ''] = indent === 0 || fields.length === 0 ? (field.exec(text) ?? []) : []
    const current = fields.at(-1)
    if (key !== undefined) fields.push({ key, values: [value], first: number, last: number })
    else if (current && text !== '') {
      current.values.push(text)
      current.last = number
    } else if (text !== '') fields.push({ key: text, values: [], first: number, last: number })
  }
  return fields.map(({ key, values, first, last }): Block => {
    const value = readValue(values)
    return { kind: 'field', key, value, text: `${key}: ${value}`, lines: [first, last] }
  })
}

function readValue(values: readonly string[]): string {
  return values
    .map((value) => value.replace(/^-\s+/, '').replace(/^(["'])(.*)\1$/, '$2'))
    .filter((value) => value !== '' && !/^[|>][-+]?$/.test(value))
    .join(', ')
}
