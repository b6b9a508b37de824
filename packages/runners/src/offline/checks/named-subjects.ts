import { listed, quoted } from '../wording/phrasing.ts'
import { titleFrom } from '../wording/title-from.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import { unanswered } from './constraint-question.ts'
import { type ConstraintSubject, nameOf } from './constraint-subject.ts'
import { asksFor, exclusionsIn } from './exclusions.ts'
import { type Held, type Judge, type Judgement, notJudged, requiring, undecided, without } from './judgement.ts'
import { readConstraint } from './read-constraint.ts'

/** What a constraint rules out by name. */
export const ruledOut: Judge = (_, held) => {
  const subjects = exclusionsIn(held.passage)
  return subjects.length === 0 ? null : without(itemsAgainst(subjects, held), absent(subjects))
}

/** What it demands by name. Several things are kept or broken together; otherwise the founder has to look. */
export const demanded: Judge = (_, held) => {
  const verdicts = readConstraint(held.passage).requires.map((subject) => demandedOne(subject, held))
  const [first, ...others] = verdicts
  if (first === undefined) return null
  return others.every(({ verdict }) => verdict === first.verdict) ? first : undecided
}

/** It may rule out or demand something. */
export const doubtful: Judge = (_, { passage }) => (readConstraint(passage).doubt.subjects ? unanswered(passage) : null)

function itemsAgainst(subjects: readonly ConstraintSubject[], held: Held): PlannedItem[] {
  const goesToo = subjects.flatMap(({ alsoExcludes = [] }) => alsoExcludes)
  return held.option.items.filter(
    (item) => subjects.some((subject) => isOf(item, subject)) || goesToo.includes(item.capability?.id ?? ''),
  )
}

/** Work for a need that names the subject may do something else with it, "Import the old chats"; so may the constraint's. */
function demandedOne(subject: ConstraintSubject, { option, needs, passage }: Held): Judgement {
  const planned = option.items.filter((item) => isOf(item, subject))
  const naming = [passage, ...needs.filter((need) => asksFor(subject, need))]
  const titles = new Set(naming.map(({ text }) => titleFrom(text)))
  const [named] = option.items.filter(({ title }) => titles.has(title))
  return planned.length === 0 && named
    ? notJudged(`It includes ${quoted(named.title)}. Whether that is enough is for you to say.`)
    : requiring(planned, nameOf(subject))
}

function isOf(item: PlannedItem, { capabilities, items = [], isServer }: ConstraintSubject): boolean {
  return (
    items.includes(item.id) ||
    (item.capability !== null && capabilities.includes(item.capability.id)) ||
    (isServer === true && runsOnServer(item))
  )
}

/** Work on a server of the product's own, in the catalogue or in the foundation. */
export function runsOnServer({ origin, discipline, title }: PlannedItem): boolean {
  if (origin === 'capability') return discipline === 'backend'
  return origin === 'foundation' && /\bserver\b/iu.test(title)
}

function absent(subjects: readonly ConstraintSubject[]): string {
  return listed(subjects.map(nameOf)).replaceAll(' and ', ' and no ')
}
