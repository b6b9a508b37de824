import type { BriefSection, Priority } from '../../schemas/brief.ts'
import type { Block, Heading, Lines } from '../outline/block.ts'
import type { TextScope } from './scope.ts'

/** What a piece is made from: a block, or a part of one. */
export interface Source {
  text: string
  block: Block
  scope: TextScope
}

/** Where a piece of the document goes. `withNeed` and `withPoint` stay with the need or the point before them. */
export type PiecePlace =
  | { kind: 'name' }
  | { kind: 'section'; section: BriefSection }
  | { kind: 'need'; id: string | null; priority: Priority }
  | { kind: 'withNeed' }
  | { kind: 'withPoint'; section: 'risks' }
  /** An introduction, which goes where what it introduces goes. */
  | { kind: 'withNext' }
  | { kind: 'outOfScope' }
  | { kind: 'notes' }
  | { kind: 'heading' }
  | { kind: 'leftOut' }

/** A piece of the document with the place that was found for it. */
export interface Piece {
  /** As the document has it, without markup. */
  passage: string
  /** What goes into the brief: the passage with the context that it needs, or without what says its priority. */
  text: string
  lines: Lines
  place: PiecePlace
  /** One sentence. */
  why: string
  /** Headings whose words have to go with the text, so that it can be understood. */
  headings: Heading[]
  /** Words that say its priority or its place, and are not part of its text. */
  dropped: string[]
  /** Whether it may hold a target: where targets are listed, or in passing, where only clear words count. */
  targets: 'listed' | 'inPassing' | null
  /** Whether it is an item of a list, so that no blank line goes before it. */
  isItem: boolean
  /** What it was made from, while nothing in it says clearly where it belongs. */
  unplaced?: Source
  /** Where it stays when its neighbours do not place it either. */
  otherwise?: PiecePlace
}
