import type { Block, Heading } from '../outline/block.ts'
import { findRole } from '../roles/find-role.ts'

/** The heading that names the whole document: the first one, if none is as high as it or it names no section. */
export function findTitle(blocks: readonly Block[]): Heading | null {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const [first, ...others] = headings
  const beforeIt = first ? blocks.indexOf(first) : -1
  if (!first || beforeIt > 6) return null
  const alone = others.length > 0 && others.every((heading) => heading.level > first.level)
  const role = findRole(first.text)
  if (role?.exact && role.role !== 'open') return alone && first.level < 3 && others.length > 2 ? first : null
  return alone || first.level === 1 || (role === null && others.length > 0 && first.level < 3) ? first : null
}
