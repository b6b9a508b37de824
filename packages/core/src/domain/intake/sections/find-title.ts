import type { Block, Heading } from '../outline/block.ts'
import { findRole } from '../roles/find-role.ts'

/**
 * The heading that names the whole document: the first one, if it opens the document and names no section, or if all
 * others are below it.
 */
export function findTitle(blocks: readonly Block[]): Heading | null {
  const texts = blocks.filter(({ kind }) => kind !== 'field' && kind !== 'aside')
  const [first, ...others] = texts.filter((block) => block.kind === 'heading')
  if (!first || texts.indexOf(first) > 3) return null
  const isAlone = others.length > 0 && others.every((heading) => heading.level > first.level)
  const role = findRole(first.text)
  if (role?.exact && role.role !== 'open') return isAlone && first.level < 3 && others.length > 2 ? first : null
  if (isAlone || first.level <= 1) return first
  return (role === null || role.role === 'open') && texts[0] === first && others.length > 1 ? first : null
}
