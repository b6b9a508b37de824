import type { Priority } from '@plangate/core/schemas'
import type { ReferenceHours } from '../capability-catalogue/capability.ts'
import type { OfflineKind } from '../product-kind.ts'
import { type BriefPassage, mainPassage } from '../reading/passages.ts'
import { addressesOf, hoursRange, type Level, type PlannedItem } from './planned-item.ts'

/** The item that all other work depends on. */
export const skeletonId = 'walking-skeleton'

/** The item that covers money, dates and team, and what feedback dropped. */
export const deliveryPlanId = 'delivery-plan'

/**
 * The work that every product needs. Scope after Alistair Cockburn, "Crystal Clear" (2004; walking skeleton),
 * Eric Ries, "The Lean Startup" (2011; experiment before product) and Jakob Nielsen, "Why You Only Need to Test with
 * 5 Users" (2000; usability round); hours and values are our judgement.
 */
const foundation: readonly FoundationItem[] = [
  { id: skeletonId, title: (kind) => kind.skeleton, discipline: 'backend', hours: [7, 12, 21], value: 8, level: 0 },
  {
    id: 'experiment-plan',
    title: () => 'Experiment plan: what is tested, with whom, and what counts as success',
    discipline: 'product',
    hours: [2, 4, 8],
    value: 5,
    level: 0,
  },
  { id: 'design-basics', title: (kind) => kind.design, discipline: 'design', hours: [5, 9, 16], value: 5, level: 0 },
  { id: 'release', title: (kind) => kind.release, discipline: 'infrastructure', hours: [4, 7, 12], value: 5, level: 0 },
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
    title: () => 'Monitoring, error reports and a rehearsed restore',
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

/** Planned only when a passage needs it. */
const deliveryPlan: FoundationItem = {
  id: deliveryPlanId,
  title: () => 'Delivery plan: scope, team, dates and budget checked at every step',
  discipline: 'product',
  hours: [2, 4, 8],
  value: 3,
  level: 0,
}

/** The ids of all foundation items. */
export const foundationIds: ReadonlySet<string> = new Set([...foundation, deliveryPlan].map(({ id }) => id))

interface FoundationItem extends Pick<PlannedItem, 'id' | 'discipline' | 'value'> {
  readonly title: (kind: OfflineKind) => string
  readonly hours: ReferenceHours
  readonly level: Level
}

/** The passages that foundation items address. */
export interface FoundationPassages {
  /** The whole brief. */
  readonly all: readonly BriefPassage[]
  /** Assumptions and risks that no catalogue item addresses. */
  readonly unanswered: readonly BriefPassage[]
  /** Constraints that rule something out for the whole product. */
  readonly shaping: readonly BriefPassage[]
  /** Constraints and needs about money, dates and team, and those that feedback dropped. */
  readonly delivery: readonly BriefPassage[]
}

/** The sentences of prose that an item quotes. */
const maxProse = 2

/** Returns the foundation, worded for the kind of product, with the passages that it addresses. */
export function foundationItems(kind: OfflineKind, passages: FoundationPassages): PlannedItem[] {
  const wanted = passages.delivery.length > 0 ? [...foundation, deliveryPlan] : foundation
  return wanted.map((item) => ({
    id: item.id,
    title: item.title(kind),
    discipline: item.discipline,
    hours: hoursRange(item.hours),
    value: item.value,
    dependsOn: dependenciesOf(item.id),
    addresses: addressesOf(passagesOrMain(item.id, passages), 20),
    level: item.level,
    priority: priorityOf(item.level),
    origin: 'foundation',
    isCentral: true,
    capability: null,
  }))
}

function priorityOf(level: Level): Priority {
  return (['must', 'should', 'could'] as const)[level]
}

function dependenciesOf(id: string): string[] {
  if (id === 'experiment-run') return [skeletonId, 'experiment-plan']
  return ['must-have-tests', 'usability-round', 'monitoring', 'launch-rehearsal'].includes(id) ? [skeletonId] : []
}

/** An incomplete brief may lack the section that an item serves. */
function passagesOrMain(id: string, passages: FoundationPassages): BriefPassage[] {
  const found = passagesFor(id, passages)
  return found.length > 0 ? found : [mainPassage(passages.all)].flatMap((passage) => passage ?? [])
}

function passagesFor(id: string, { all, unanswered, shaping, delivery }: FoundationPassages): BriefPassage[] {
  const of = (part: BriefPassage['part']) => all.filter((passage) => passage.part === part).slice(0, maxProse)
  switch (id) {
    case skeletonId:
      return [...shaping, ...of('valueProp')]
    case 'experiment-plan':
      return [...of('smallestViableExperiment'), ...unanswered]
    case 'experiment-run':
      return of('smallestViableExperiment')
    case 'design-basics':
    case 'usability-round':
      return of('targetUser')
    case deliveryPlanId:
      return [...delivery]
    case 'release':
    case 'monitoring':
      return of('valueProp').slice(0, 1)
    default:
      return of('problemStatement').slice(0, 1)
  }
}
