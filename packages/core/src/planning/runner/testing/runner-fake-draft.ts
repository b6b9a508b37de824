import { type Address, type Brief, Draft, type RiskFlag } from '../../../domain/schemas/index.ts'
import { RunnerFailure } from '../runner-failure.ts'

/** A section of the brief that is prose. */
type ProseSection =
  | 'problemStatement'
  | 'targetUser'
  | 'valueProp'
  | 'differentiation'
  | 'monetizationHypothesis'
  | 'marketContext'
  | 'smallestViableExperiment'

interface FakeItem {
  id: string
  title: string
  discipline: string
  /** Person-hours: P10, P50, P90. */
  hours: readonly [low: number, likely: number, high: number]
  value: number
  dependsOn: readonly string[]
  serves: ProseSection
  flags?: readonly RiskFlag[]
}

/**
 * Calibrated: with a brief that is strong throughout and default assumptions, the three options come to about 80, 200
 * and 400 paid person-hours, to low, medium and high risk, and to 70, 85 and 95 percent of the value, which adds up to
 * 100.
 */
const items: readonly FakeItem[] = [
  {
    id: 'hosting',
    title: 'Hosting, backups and a release in one step',
    discipline: 'infrastructure',
    hours: [5, 7, 10],
    value: 4,
    dependsOn: [],
    serves: 'smallestViableExperiment',
  },
  {
    id: 'data-model',
    title: 'Data model and storage',
    discipline: 'backend',
    hours: [5, 8, 12],
    value: 6,
    dependsOn: [],
    serves: 'problemStatement',
  },
  {
    id: 'sign-in',
    title: 'Sign-up and sign-in by e-mail link',
    discipline: 'backend',
    hours: [6, 9, 14],
    value: 8,
    dependsOn: ['data-model'],
    serves: 'targetUser',
  },
  {
    id: 'core-flow',
    title: 'The one task the product is for, from start to end',
    discipline: 'frontend',
    hours: [19, 27, 38],
    value: 32,
    dependsOn: ['data-model'],
    serves: 'valueProp',
  },
  {
    id: 'payments',
    title: 'Card payments through a hosted checkout',
    discipline: 'backend',
    hours: [8, 12, 18],
    value: 12,
    dependsOn: ['sign-in'],
    serves: 'monetizationHypothesis',
  },
  {
    id: 'launch-check',
    title: 'Acceptance check and first measurements with real users',
    discipline: 'quality',
    hours: [10, 14, 20],
    value: 8,
    dependsOn: ['core-flow', 'payments', 'hosting'],
    serves: 'smallestViableExperiment',
  },
  {
    id: 'admin',
    title: 'Screens to run the product from day to day',
    discipline: 'frontend',
    hours: [21, 30, 42],
    value: 4,
    dependsOn: ['core-flow', 'payments'],
    serves: 'problemStatement',
  },
  {
    id: 'search',
    title: 'Search and filters',
    discipline: 'backend',
    hours: [15, 21, 30],
    value: 4,
    dependsOn: ['admin'],
    serves: 'valueProp',
  },
  {
    id: 'notifications',
    title: 'E-mail notifications with preferences',
    discipline: 'backend',
    hours: [7, 10, 15],
    value: 3,
    dependsOn: ['sign-in'],
    serves: 'targetUser',
  },
  {
    id: 'reports',
    title: 'Usage reports and export',
    discipline: 'data',
    hours: [12, 17, 24],
    value: 2,
    dependsOn: ['admin'],
    serves: 'marketContext',
    flags: [{ kind: 'regulated', words: 'The law on personal data says what an export may hold.' }],
  },
  {
    id: 'accessibility',
    title: 'Small screens and accessibility',
    discipline: 'design',
    hours: [13, 19, 27],
    value: 2,
    dependsOn: ['admin', 'search'],
    serves: 'targetUser',
  },
  {
    id: 'mobile-app',
    title: 'Mobile app for the core task',
    discipline: 'mobile',
    hours: [37, 52, 74],
    value: 4,
    dependsOn: ['admin', 'notifications'],
    serves: 'differentiation',
    flags: [{ kind: 'approval', words: 'The app stores have to accept it.' }],
  },
  {
    id: 'offline',
    title: 'Work without a connection, merged when it is back',
    discipline: 'mobile',
    hours: [24, 34, 48],
    value: 3,
    dependsOn: ['mobile-app'],
    serves: 'differentiation',
    flags: [{ kind: 'novel', words: 'Nobody in the team has merged work from two devices before.' }],
  },
  {
    id: 'integrations',
    title: 'Integrations with the tools customers already use',
    discipline: 'backend',
    hours: [18, 25, 36],
    value: 2,
    dependsOn: ['admin'],
    serves: 'marketContext',
  },
  {
    id: 'security-review',
    title: 'Security review and repairs',
    discipline: 'compliance',
    hours: [17, 24, 33],
    value: 1,
    dependsOn: ['payments', 'admin', 'offline', 'integrations'],
    serves: 'problemStatement',
  },
  {
    id: 'recommendations',
    title: 'Recommendations learned from use',
    discipline: 'data',
    hours: [45, 70, 110],
    value: 5,
    dependsOn: ['reports'],
    serves: 'differentiation',
  },
]

const mvpItems = ['hosting', 'data-model', 'sign-in', 'core-flow', 'payments', 'launch-check']
const hybridItems = [...mvpItems, 'admin', 'search', 'notifications', 'reports', 'accessibility']
const fullItems = [...hybridItems, 'mobile-app', 'offline', 'integrations', 'security-review']

const options = [
  {
    key: 'fast-mvp',
    name: 'Fast MVP',
    workItemIds: mvpItems,
    engineers: 1,
    technicalApproach: 'One web application on managed hosting; everything that can be bought is bought, not built.',
    pros: ['Real users within a month', 'Cheapest way to learn whether the idea holds'],
    cons: ['Day-to-day running is done by hand', 'No mobile app'],
    tradeoffs: ['Learning early is worth more than being complete'],
    engineeringImpact: 'One engineer who is at home on both sides of a web application; no hand-overs.',
  },
  {
    key: 'hybrid',
    name: 'Hybrid Approach',
    workItemIds: hybridItems,
    engineers: 2,
    technicalApproach: 'The same web application, with the screens that running it every day needs.',
    pros: ['Can be run by somebody who is no engineer', 'Usable on any screen'],
    cons: ['Learns from users a fortnight later', 'Two people have to agree on one code base'],
    tradeoffs: ['Pays for comfort before demand is proven', 'Mobile users get the web page, not an app'],
    engineeringImpact: 'Two engineers who share the data model; the core task comes first, then they part ways.',
  },
  {
    key: 'full-launch',
    name: 'Full-Featured Launch',
    workItemIds: fullItems,
    engineers: 3,
    technicalApproach: 'Web application, mobile app that works offline, and integrations, on one documented interface.',
    pros: ['Stands up to established products from the first day', 'Works without a connection'],
    cons: ['Five times the cost before the first lesson', 'Three people on a plan that may be wrong'],
    tradeoffs: ['Breadth instead of early evidence', 'An interface that others rely on is hard to change'],
    engineeringImpact: 'Three engineers, one of them for mobile; the shared interface has to be settled early.',
  },
]

/**
 * The fake's draft for a brief: always the same work, with quotations from the brief.
 *
 * @throws {RunnerFailure} rejected, when the brief holds nothing to quote
 */
export function fakeDraft(brief: Brief): Draft {
  return Draft.parse({
    workItems: items.map(({ hours: [low, likely, high], serves, flags = [], ...item }) => ({
      ...item,
      flags,
      hours: { low, likely, high },
      addresses: [addressIn(brief, serves)],
    })),
    options,
    recommendedKey: 'fast-mvp',
    feedbackPoints: [],
  })
}

/** The beginning of the section; when it is empty, of the first part that is not. */
function addressIn(brief: Brief, serves: ProseSection): Address {
  const { needs = [], keyConstraints, assumptions, risks, notes = '' } = brief
  const parts: Address[] = [
    { part: serves, words: brief[serves] },
    { part: 'valueProp', words: brief.valueProp },
    { part: 'problemStatement', words: brief.problemStatement },
    ...needs.map(({ text }) => ({ part: 'needs' as const, words: text })),
    ...keyConstraints.map((words) => ({ part: 'keyConstraints' as const, words })),
    ...assumptions.map((words) => ({ part: 'assumptions' as const, words })),
    ...risks.map((words) => ({ part: 'risks' as const, words })),
    { part: 'notes', words: notes },
  ]
  const written = parts.find(({ words }) => words !== '')
  if (!written) throw new RunnerFailure('rejected', { detail: 'the brief holds nothing to quote' })
  return { ...written, words: opening(written.words) }
}

/** At most 300 characters; never cuts inside a character. */
function opening(words: string): string {
  return Array.from(words).slice(0, 300).join('').trim()
}
