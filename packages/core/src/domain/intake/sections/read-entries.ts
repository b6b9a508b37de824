import type { Code, Item, Paragraph, Row } from '../outline/block.ts'
import type { Section } from './section.ts'

/** A block of text in a section, with what it is nested in. */
export interface Entry {
  block: Paragraph | Item | Row | Code
  /** The item around it, or the line with a colon above its list. */
  parent: Entry | null
  /** What is nested in it, or in the list that it introduces. */
  children: Entry[]
}

/** The entries of a section, in reading order. Iterative, because lists may be nested deeply. */
export function readEntries(section: Section): Entry[] {
  const entries: Entry[] = []
  const around: Entry[] = []
  let intro: Entry | null = null
  for (const block of section.blocks) {
    if (block.kind === 'aside' || block.kind === 'field') continue
    const depth = 'depth' in block ? block.depth : 0
    around.length = Math.min(around.length, depth)
    const isListed = block.kind === 'item' || block.kind === 'row'
    const entry: Entry = { block, parent: around.at(-1) ?? (isListed ? intro : null), children: [] }
    entry.parent?.children.push(entry)
    if (block.kind === 'item') around.push(entry)
    if (depth === 0 && !isListed) intro = introOf(entry)
    entries.push(entry)
  }
  return entries
}

function introOf(entry: Entry): Entry | null {
  return entry.block.kind === 'paragraph' && /[:：]$/.test(entry.block.text) ? entry : null
}
