import type { Block } from './block.ts'

/** Blocks that were read, and the index of the line after them. */
export interface ReadBlocks {
  blocks: Block[]
  next: number
}
