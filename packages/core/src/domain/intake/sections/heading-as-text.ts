import type { Paragraph } from '../outline/block.ts'
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
    const text = `${heading.text} ${first.text}`
    const answered: Paragraph = { kind: 'paragraph', depth: 0, text, lines: [heading.lines[0], first.lines[1]] }
    return asText(section, [answered, ...others])
  }
  const isEmpty = blocks.length === 0 && (next?.heading?.level ?? 0) <= heading.level
  if (!isEmpty || (role !== null && !section.saysMore)) return section
  return asText(section, [{ kind: 'paragraph', depth: 0, text: heading.text, lines: heading.lines }])
}

function asText(section: Section, blocks: Section['blocks']): Section {
  const context = section.context.filter((heading) => heading !== section.heading)
  return { ...section, isText: true, context, blocks }
}
