import type { Priority } from '@plangate/core/schemas'
import type { ReferenceHours } from '../capability-catalogue/capability.ts'
import type { KindItem } from '../product-kinds/kind.ts'
import { kinds } from '../product-kinds/kinds.ts'
import type { RecognisedKind } from '../product-kinds/recognise-kind.ts'
import { type BriefPassage, mainPassage } from '../reading/passages.ts'
import { addressesOf, hoursRange, type Level, type PlannedItem, skeletonId } from './planned-item.ts'

/** The item that covers what feedback dropped. */
export const deliveryPlanId = 'delivery-plan'

/**
 * The work that every product needs. Scope after Alistair Cockburn, "Crystal Clear" (2004; walking skeleton),
 * Eric Ries, "The Lean Startup" (2011; experiment before product) and Jakob Nielsen, "Why You Only Need to Test with
 * 5 Users" (2000; usability round); hours and values are our judgement.
 */
const foundation: readonly FoundationItem[] = [
  { id: skeletonId, title: skeletonTitle, discipline: 'backend', hours: [7, 12, 21], value: 8, level: 0 },
  {
    id: 'experiment-plan',
    title: () => 'Experiment plan: what is tested, with whom, and what counts as success',
    discipline: 'product',
    hours: [2, 4, 8],
    value: 5,
    level: 0,
  },
  {
    id: 'design-basics',
    title: ({ plan }) => plan.design,
    discipline: 'design',
    hours: [5, 9, 16],
    value: 5,
    level: 0,
  },
  {
    id: 'release',
    title: ({ plan }) => plan.release,
    discipline: 'infrastructure',
    hours: [4, 7, 12],
    value: 5,
    level: 0,
  },
  {
    id: 'must-have-tests',
    title: () => 'Automatic tests of everything that must work',
    discipline: 'quality',
    hours: [4.5, 8, 14],
    value: 4,
    level: 0,
  },
  {
    id: 'experiment-run',
    title: () => 'Experiment run with its first users, and the result written down',
    discipline: 'product',
    hours: [3, 6, 12],
    value: 6,
    level: 0,
  },
  {
    id: 'usability-round',
    title: () => 'Usability round with five people from the target group, and repairs',
    discipline: 'design',
    hours: [6, 11, 20],
    value: 3,
    level: 1,
  },
  {
    id: 'monitoring',
    title: ({ plan }) => plan.monitoring,
    discipline: 'infrastructure',
    hours: [6, 11, 20],
    value: 3,
    level: 1,
  },
  {
    id: 'launch-rehearsal',
    title: () => 'Launch rehearsal: load, failure and support routines',
    discipline: 'quality',
    hours: [8, 15, 28],
    value: 2,
    level: 2,
  },
]

/** Planned only after feedback that dropped a need. */
const deliveryPlan: FoundationItem = {
  id: deliveryPlanId,
  title: () => 'Delivery plan: scope, team, dates and budget checked at every step',
  discipline: 'product',
  hours: [2, 4, 8],
  value: 3,
  level: 0,
}

/** The ids of all foundation items. */
export const foundationIds: ReadonlySet<string> = new Set(
  [...foundation, deliveryPlan, ...Object.values(kinds).flatMap(({ items }) => items)].map(({ id }) => id),
)

interface FoundationItem extends Pick<PlannedItem, 'id' | 'discipline' | 'value'> {
  /** Null where products of the kind do not need it. */
  readonly title: (kind: RecognisedKind) => string | null
  readonly hours: ReferenceHours
  readonly level: Level
}

function skeletonTitle({ plan: { skeleton }, storage }: RecognisedKind): string {
  return typeof skeleton === 'string' ? skeleton : skeleton[storage]
}

/** The value of work that only products of a kind need: as much as the tests of what must work. */
function asFoundation(item: KindItem): FoundationItem {
  return { ...item, title: () => item.title, value: 4 }
}

/** The passages that foundation items address. */
export interface FoundationPassages {
  /** The whole brief. */
  readonly all: readonly BriefPassage[]
  /** Assumptions and risks that no catalogue item addresses. */
  readonly unanswered: readonly BriefPassage[]
  /** Constraints that no other item addresses: the whole product keeps to them. */
  readonly constraints: readonly BriefPassage[]
  /** Needs and constraints that feedback dropped. */
  readonly dropped: readonly BriefPassage[]
}

/** The sentences of prose that an item quotes. */
const maxProse = 2

/** The constraints that one item quotes; the next item takes the others. */
const maxConstraints = 30

/** Returns the foundation, worded for the kind of product, with the passages that it addresses. */
export function foundationItems(kind: RecognisedKind, passages: FoundationPassages): PlannedItem[] {
  const usual = [...foundation, ...kind.plan.items.map(asFoundation)]
  const wanted = passages.dropped.length > 0 ? [...usual, deliveryPlan] : usual
  const titled = wanted.flatMap((item) => {
    const title = item.title(kind)
    return title === null ? [] : [{ item, title }]
  })
  return titled.map(({ item, title }, index) => ({
    id: item.id,
    title,
    discipline: item.discipline,
    hours: hoursRange(item.hours),
    value: item.value,
    dependsOn: dependenciesOf(item.id),
    addresses: addressesOf(passagesOrMain(item.id, constraintsOf(index, passages), passages), 20),
    level: item.level,
    priority: priorityOf(item.level),
    origin: 'foundation',
    isCentral: true,
    capability: null,
    hoursFrom: 'catalogue',
  }))
}

function constraintsOf(index: number, { constraints }: FoundationPassages): BriefPassage[] {
  return constraints.slice(index * maxConstraints, (index + 1) * maxConstraints)
}

function priorityOf(level: Level): Priority {
  return (['must', 'should', 'could'] as const)[level]
}

const withoutDependencies = new Set([skeletonId, 'experiment-plan', 'design-basics', 'release', deliveryPlanId])

function dependenciesOf(id: string): string[] {
  if (id === 'experiment-run') return [skeletonId, 'experiment-plan']
  return withoutDependencies.has(id) ? [] : [skeletonId]
}

/** An incomplete brief may lack the section that an item serves. */
function passagesOrMain(
  id: string,
  constraints: readonly BriefPassage[],
  passages: FoundationPassages,
): BriefPassage[] {
  const found = [...constraints, ...passagesFor(id, passages)]
  return found.length > 0 ? found : [mainPassage(passages.all)].flatMap((passage) => passage ?? [])
}

function passagesFor(id: string, { all, unanswered, dropped }: FoundationPassages): BriefPassage[] {
  const of = (part: BriefPassage['part']) => all.filter((passage) => passage.part === part).slice(0, maxProse)
  switch (id) {
    case skeletonId:
      return of('valueProp')
    case 'experiment-plan':
      return [...of('smallestViableExperiment'), ...unanswered]
    case 'experiment-run':
      return of('smallestViableExperiment')
    case 'design-basics':
    case 'usability-round':
      return of('targetUser')
    case deliveryPlanId:
      return [...dropped]
    case 'release':
    case 'monitoring':
      return of('valueProp').slice(0, 1)
    default:
      return of('problemStatement').slice(0, 1)
  }
}
