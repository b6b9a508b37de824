import { closest, distance } from 'fastest-levenshtein'
import { BriefSection } from '../schemas/brief.ts'

/** The parts that a heading can start: one of the ten sections, or one of those that have no confidence. */
export type SectionName = BriefSection | (typeof otherParts)[number]

const otherParts = ['needs', 'outOfScope', 'targets', 'productKind', 'capabilityAnswers', 'notes'] as const

interface SectionForm {
  title: string
  /** Other headings that people use, as `normalizeHeading` returns them. */
  aliases: string[]
}

const forms: Record<SectionName, SectionForm> = {
  problemStatement: { title: 'Problem statement', aliases: ['problem'] },
  targetUser: { title: 'Target user', aliases: ['targetusers', 'users', 'user', 'targetaudience', 'audience'] },
  valueProp: { title: 'Value proposition', aliases: ['valueprop', 'value'] },
  differentiation: { title: 'Differentiation', aliases: ['differentiator', 'differentiators'] },
  monetizationHypothesis: {
    title: 'Monetization hypothesis',
    aliases: ['monetization', 'monetisation', 'monetisationhypothesis', 'businessmodel'],
  },
  marketContext: { title: 'Market context', aliases: ['market'] },
  keyConstraints: { title: 'Key constraints', aliases: ['keyconstraint', 'constraints', 'constraint'] },
  assumptions: { title: 'Assumptions', aliases: ['assumption', 'keyassumptions'] },
  risks: { title: 'Risks', aliases: ['risk', 'keyrisks'] },
  smallestViableExperiment: {
    title: 'Smallest viable experiment',
    aliases: ['experiment', 'smallestexperiment'],
  },
  needs: { title: 'Needs', aliases: ['need', 'keyneeds', 'requirements'] },
  outOfScope: { title: 'Out of scope', aliases: ['nongoals', 'wonthave'] },
  targets: { title: 'Targets', aliases: ['target'] },
  productKind: { title: 'Product kind', aliases: ['kindofproduct'] },
  capabilityAnswers: { title: 'Capability answers', aliases: [] },
  notes: { title: 'Notes', aliases: ['note'] },
}

const sectionNames: readonly SectionName[] = [...BriefSection.options, ...otherParts]

const titles = sectionNames.map(sectionTitle)

const nameBySpelling = new Map(
  sectionNames.flatMap((name) => {
    const { title, aliases } = forms[name]
    return [normalizeHeading(name), normalizeHeading(title), ...aliases].map((spelling) => [spelling, name] as const)
  }),
)

/** The heading of a section as `formatBriefMarkdown` writes it. */
export function sectionTitle(name: SectionName): string {
  return forms[name].title
}

/** The section that a heading names; case, spacing, numbering, hyphens and plural do not matter. */
export function findSectionName(heading: string): SectionName | undefined {
  return nameBySpelling.get(normalizeHeading(heading))
}

/** A hint for a heading that names no section: the nearest title, or all of them. */
export function suggestSectionName(heading: string): string {
  const nearest = closest(heading.slice(0, 100), titles)
  const near = distance(heading.slice(0, 100).toLowerCase(), nearest.toLowerCase()) <= nearest.length / 2
  return near ? `did you mean "${nearest}"?` : `the sections are: ${titles.join(', ')}`
}

/**
 * Lower-case letters and digits, without anything before the first letter and a leading article: "1. The
 * Problem-Statement:" becomes "problemstatement". Later digits and letters of all scripts stay: they carry meaning.
 */
export function normalizeHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/^[^\p{L}]*(the\s+)?/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
