import type { Priority } from '../../schemas/brief.ts'
import type { Heading } from '../outline/block.ts'
import { normalizeWords } from '../roles/normalize-words.ts'
import { isNeedsRole, type Role } from '../roles/role.ts'
import type { Section } from '../sections/section.ts'
import type { DocumentFacts } from './document-facts.ts'
import type { PriorityScale } from './priority-scale.ts'
import type { StatedPriority } from './priority-words.ts'
import { quoteStart } from './quote-start.ts'
import { readModal, readPriority } from './read-priority.ts'

/** What the headings, labels and items around a text say about it. */
export interface TextScope {
  role: Role | null
  others: readonly Role[]
  /** Why a text here goes where the role says, without a full stop: 'Under the heading "Goals"'. */
  why: string
  /** What a need has to begin with, so that it can be understood: "Payments". */
  context: readonly string[]
  /** Headings that have to go with prose. */
  headings: readonly Heading[]
  /** The priority of the needs here, if something around them states it. */
  priority: Priority | null
}

/** The scope of what is right below a heading. */
export function scopeOfSection(section: Section, { scale }: DocumentFacts): TextScope {
  const { heading, role, others, roleFrom, context, isText } = section
  const isNote = role === null || role === 'notes' || role === 'targets' || role === 'openQuestions'
  const isNeed = isNeedsRole(role) || role === 'acceptance' || role === 'solution'
  const stated = [heading, ...context, roleFrom].flatMap((one) =>
    one === null ? [] : (statedBy(one.text, scale) ?? []),
  )
  return {
    role,
    others,
    why: whyOf(roleFrom?.text ?? (isText ? undefined : heading?.text)),
    context: context.map(({ text }) => (isNeed ? plainHeading(text, scale) : text)),
    headings: isNote ? headingsOfNotes(section) : context,
    priority:
      markedBelow(section, scale) ?? priorityOfRole(role) ?? stated.find((priority) => priority !== 'wont') ?? null,
  }
}

/** "(Priority: P3)" in the heading of one story wins over "(mandatory)" in that of all stories. */
function markedBelow({ heading, context, roleFrom }: Section, scale: PriorityScale): Priority | null {
  const inner = [heading, ...context].filter((one) => one !== null && one !== roleFrom)
  const marked = inner.flatMap((one) => (one ? (readPriority(one.text, scale)?.priority ?? []) : []))
  return marked.find((priority) => priority !== 'wont') ?? null
}

/** "P0", "Scanning (P1)", "P2: later". */
function statedBy(heading: string, scale: PriorityScale): StatedPriority | null {
  return (
    scale.read(normalizeWords(heading)) ??
    readPriority(heading, scale)?.priority ??
    readModal(heading)?.priority ??
    null
  )
}

function whyOf(heading: string | undefined): string {
  return heading === undefined ? 'Under no heading' : `Under the heading ${quoteStart(heading.replace(/[:：]$/, ''))}`
}

function headingsOfNotes({ heading, isTitle, isText, around, role, roleFrom }: Section): Heading[] {
  const all = heading === null || isTitle || isText ? around : [...around, heading]
  return role === null ? all.slice(-1) : all.slice(roleFrom ? Math.max(0, all.indexOf(roleFrom)) : 0)
}

/** The priority that a role gives the needs in it. */
export function priorityOfRole(role: Role | null): Priority | null {
  return role === 'must' || role === 'should' || role === 'could' ? role : null
}

/** A heading as the beginning of a need: without its number, its colon and its priority. */
function plainHeading(text: string, scale: PriorityScale): string {
  const words = text.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '').replace(/[:：]$/, '')
  return (readPriority(words, scale)?.text ?? words).trim()
}
