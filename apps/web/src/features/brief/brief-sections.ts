import { BriefPart, type BriefSection, type Confidence, type Priority } from '@plangate/core/schemas'

/** The sections that are lists of points. The others are prose. */
export type ListSection = 'keyConstraints' | 'assumptions' | 'risks'
export type ProseSection = Exclude<BriefSection, ListSection>

interface SectionTexts {
  title: string
  hint: string
}

export type SectionOrder = ({ kind: 'prose'; name: ProseSection } | { kind: 'list'; name: ListSection })[]

/** In reading order. */
export const sectionOrder: SectionOrder = [
  { kind: 'prose', name: 'problemStatement' },
  { kind: 'prose', name: 'targetUser' },
  { kind: 'prose', name: 'valueProp' },
  { kind: 'prose', name: 'differentiation' },
  { kind: 'prose', name: 'monetizationHypothesis' },
  { kind: 'prose', name: 'marketContext' },
  { kind: 'list', name: 'keyConstraints' },
  { kind: 'list', name: 'assumptions' },
  { kind: 'list', name: 'risks' },
  { kind: 'prose', name: 'smallestViableExperiment' },
]

export const sectionTexts: Record<BriefSection, SectionTexts> = {
  problemStatement: {
    title: 'Problem statement',
    hint: 'What hurts, who it hurts, how often, and what it costs them.',
  },
  targetUser: { title: 'Target user', hint: 'Who decides to buy it, who uses it every day, and in what situation.' },
  valueProp: { title: 'Value proposition', hint: 'What gets better for them, in their words.' },
  differentiation: { title: 'Differentiation', hint: 'What they use today, and how this is different.' },
  monetizationHypothesis: {
    title: 'Monetization hypothesis',
    hint: 'Who pays how much for what, and why you think so.',
  },
  marketContext: {
    title: 'Market context',
    hint: 'How many of them there are, who else serves them, and what is changing.',
  },
  keyConstraints: {
    title: 'Key constraints',
    hint: 'What must hold in any case: laws, devices, people, dates.',
  },
  assumptions: { title: 'Assumptions', hint: 'What you believe to be true but have not tested.' },
  risks: { title: 'Risks', hint: 'What could make it fail.' },
  smallestViableExperiment: {
    title: 'Smallest viable experiment',
    hint: 'The smallest test that would show whether it works, and the number that decides.',
  },
}

/** Everything in a brief that two versions can differ in. */
export const comparedParts = [...BriefPart.options, 'productKind', 'capabilityAnswers'] as const
export type ComparedPart = (typeof comparedParts)[number]

/** The name of every part of a brief. */
export function titleOfPart(part: ComparedPart): string {
  switch (part) {
    case 'productKind':
      return 'Kind of product'
    case 'capabilityAnswers':
      return 'Answers to questions of a plan'
    case 'needs':
      return 'Needs'
    case 'outOfScope':
      return 'Out of scope'
    case 'targets':
      return 'Targets'
    case 'notes':
      return 'Notes'
    default:
      return sectionTexts[part].title
  }
}

export const confidenceLabels: Record<Confidence, string> = {
  strong: 'Strong',
  moderate: 'Moderate',
  needs_depth: 'Weak',
}

export const priorityLabels: Record<Priority, string> = { must: 'Must', should: 'Should', could: 'Could' }
