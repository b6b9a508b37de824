import type { Priority } from '../../schemas/brief.ts'
import { isNeedsRole, type Role } from '../roles/role.ts'
import type { Section } from '../sections/section.ts'
import { quoteStart } from './quote-start.ts'

/** What the headings, labels and items around a text say about it. */
export interface Scope {
  role: Role | null
  others: readonly Role[]
  /** Why a text here goes where the role says, without a full stop: 'Under the heading "Goals"'. */
  why: string
  /** What a need has to begin with, so that it can be understood: "Payments". */
  context: readonly string[]
  /** Headings that have to go with prose. */
  headings: readonly string[]
  /** The priority of the needs here, if something around them states it. */
  priority: Priority | null
}

/** The scope of what is right below a heading. */
export function scopeOfSection(section: Section): Scope {
  const { heading, role, others, roleFrom, context } = section
  const headings =
    role === null || role === 'notes' || role === 'targets' || role === 'openQuestions'
      ? headingsOfNotes(section)
      : context.map(({ text }) => text)
  return {
    role,
    others,
    why: whyOf(roleFrom?.text ?? heading?.text),
    context:
      isNeedsRole(role) || role === 'acceptance' || role === 'solution'
        ? context.map(({ text }) => plainHeading(text))
        : context.map(({ text }) => text),
    headings,
    priority: priorityOfRole(role),
  }
}

function whyOf(heading: string | undefined): string {
  return heading === undefined ? 'Under no heading' : `Under the heading ${quoteStart(heading.replace(/[:：]$/, ''))}`
}

function headingsOfNotes({ heading, isTitle, around, role, roleFrom }: Section): string[] {
  const all = heading === null || isTitle ? around : [...around, heading]
  const from = role === null ? all.slice(-1) : all.slice(roleFrom ? all.indexOf(roleFrom) : 0)
  return from.map(({ text }) => text)
}

/** The priority that a role gives the needs in it. */
export function priorityOfRole(role: Role | null): Priority | null {
  return role === 'must' || role === 'should' || role === 'could' ? role : null
}

/** A heading as the beginning of a need: without its number, its colon and a priority in brackets. */
function plainHeading(text: string): string {
  return text
    .replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')
    .replace(
      /\s*[([](?:(?:priority|prio)[^()[\]]*|p\d|must|should|could|must[- ]have|should[- ]have|could[- ]have|nice to have|high|medium|low|mvp|optional)[)\]]$/i,
      '',
    )
    .replace(/[:：]$/, '')
    .trim()
}
