import type { Block } from '../outline/block.ts'
import type { Section } from './section.ts'

/** Headings of this level are bare lines: Markdown does not know them. */
const bareLevel = 8

/**
 * Whether a line such as "Not now:" no longer speaks for a block: its list followed at once, without a blank line, and a
 * blank line has ended it.
 */
export function endsBefore({ heading, blocks }: Section, block: Block): boolean {
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (heading === null || heading.level < bareLevel || !first || !last) return false
  const wasTight = first.lines[0] === heading.lines[1] + 1 && first.kind === 'item'
  return wasTight && block.lines[0] > last.lines[1] + 1 && 'depth' in block && block.depth === 0
}
