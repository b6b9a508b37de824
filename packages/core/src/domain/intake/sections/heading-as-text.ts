import type { Paragraph } from '../outline/block.ts'
import { isSectionNumber } from '../placing/read-need-id.ts'
import type { Section } from './section.ts'

/**
 * Reads a heading as text where it is more than a heading: a question goes with the answer below it, and one with
 * nothing below it says what it says itself.
 */
export function withHeadingAsText(section: Section, next: Section | undefined): Section {
  const { heading, isTitle, role, blocks } = section
  if (heading === null || isTitle) return section
  const [first, ...others] = blocks
  if (/[?？]$/.test(heading.text) && first && (first.kind === 'paragraph' || first.kind === 'item')) {
    const text = `${withNumberLast(heading.text)} ${first.text}`
    const answered: Paragraph = { kind: 'paragraph', depth: 0, text, lines: [heading.lines[0], first.lines[1]] }
    return asText(section, [answered, ...others])
  }
  const isEmpty = blocks.length === 0 && (next?.heading?.level ?? 0) <= heading.level
  if (!isEmpty || (role !== null && !section.saysMore)) return section
  const kind = isSectionNumber(heading.text) ? 'item' : 'paragraph'
  return asText(section, [{ kind, depth: 0, text: withNumberLast(heading.text), lines: heading.lines }])
}

/** "Order list (3.4)": at its start the number of a section would look like the id of a need. */
function withNumberLast(heading: string): string {
  if (!isSectionNumber(heading)) return heading
  const [number = '', ...words] = heading.split(/\s+/)
  return `${words.join(' ')} (${number})`
}

function asText(section: Section, blocks: Section['blocks']): Section {
  const context = section.context.filter((heading) => heading !== section.heading)
  return { ...section, isText: true, context, blocks }
}
