import { BriefSection } from '../../schemas/brief.ts'

/** What a heading can say about the text below it. */
export const roles = [
  ...BriefSection.options,
  /** Needs whose priority is not said, and needs that the heading gives one. */
  'needs',
  'must',
  'should',
  'could',
  /** Says when a need is met, and stays with it. */
  'acceptance',
  /** What the product is, as prose, or what it does, as a list. */
  'solution',
  'outOfScope',
  'targets',
  'notes',
  'openQuestions',
  /** Answers to risks, which stay with them. */
  'mitigations',
  /** A heading that only opens a document or a chapter: what it holds is placed by what it says. */
  'open',
] as const
export type Role = (typeof roles)[number]

/** Roles whose text is a list of needs. */
export function isNeedsRole(role: Role | null): role is 'needs' | 'must' | 'should' | 'could' {
  return role === 'needs' || role === 'must' || role === 'should' || role === 'could'
}

/** Roles whose text is a list of points. */
export function isListRole(role: Role | null): role is 'keyConstraints' | 'assumptions' | 'risks' | 'outOfScope' {
  return role === 'keyConstraints' || role === 'assumptions' || role === 'risks' || role === 'outOfScope'
}

/** The headings of one language that have a role, separated by commas. */
export type Headings = Partial<Record<Role, string>>
