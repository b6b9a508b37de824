import type { Block, Heading } from '../outline/block.ts'
import { isListRole, isNeedsRole, type Role } from '../roles/role.ts'
import type { Section } from './section.ts'

/** Headings of these levels are lines of plain text: in capitals, and bare ones. Markdown does not know them. */
const capitalsLevel = 6.3
const bareLevel = 8

/**
 * Whether a line such as "Not now:" or "NICE" no longer speaks for a block: its list followed at once, without a blank line, and a
 * blank line has ended it.
 */
export function endsBefore({ heading, role, blocks }: Section, block: Block): boolean {
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (heading === null || !first || !last || !('depth' in block) || block.depth > 0) return false
  const wasTight = first.lines[0] === heading.lines[1] + 1 && first.kind === 'item'
  if (!wasTight || block.lines[0] <= last.lines[1] + 1) return false
  if (heading.level !== capitalsLevel) return heading.level >= bareLevel
  return block.kind === 'paragraph' ? isListed(role) : isPriority(role) && isTightList(blocks)
}

/** Whether "NICE" or "NOT NOW" no longer speaks for a heading: a blank line has ended its list. */
export function endsBeforeHeading({ heading, role, blocks }: Section, next: Heading): boolean {
  const last = blocks.at(-1)
  if (heading?.level !== capitalsLevel || !isPriority(role) || !last || next.level < bareLevel) return false
  return next.lines[0] > last.lines[1] + 1
}

/** "NICE" and "NOT NOW" say so much about a list that they must not reach the next one. */
function isPriority(role: Role | null): boolean {
  return role === 'must' || role === 'should' || role === 'could' || role === 'outOfScope'
}

/** Of several items without a blank line between them: a blank line after it is meant. */
function isTightList(blocks: Section['blocks']): boolean {
  return (
    blocks.length > 1 &&
    blocks.every(({ lines }, index) => index === 0 || lines[0] <= (blocks[index - 1]?.lines[1] ?? 0) + 1)
  )
}

/** In capitals a heading may open a whole chapter; only a list of needs or of points ends with its list. */
function isListed(role: Role | null): boolean {
  return isNeedsRole(role) || isListRole(role)
}
