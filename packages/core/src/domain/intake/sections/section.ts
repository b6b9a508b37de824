import type { Block, Heading } from '../outline/block.ts'
import type { Role } from '../roles/role.ts'

/** A heading with the blocks right below it, and what the headings say about them. */
export interface Section {
  heading: Heading | null
  role: Role | null
  /** Other roles that the heading names. */
  others: Role[]
  /** The heading that gives the role: the section's own, or one around it. */
  roleFrom: Heading | null
  /** Whether the words of the heading say more than the role does, so that they have to go on with the text. */
  saysMore: boolean
  /** Headings between the one that gives the role and the text, outermost first: the context of what is below. */
  context: Heading[]
  isTitle: boolean
  /** Whether its heading is read as text: a question with its answer, or a heading with nothing below it. */
  isText: boolean
  /** The headings around it, outermost first, without its own and without the title. */
  around: Heading[]
  blocks: Exclude<Block, Heading>[]
}
