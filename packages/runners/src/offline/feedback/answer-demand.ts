import type { Priority } from '@plangate/core/schemas'
import { contentWords } from '../reading/content-words.ts'
import { moreUrgent } from '../reading/topics.ts'
import { wordsOf } from '../reading/words.ts'
import { listed, quoted } from '../wording/phrasing.ts'
import type { Stance } from '../work/wishes.ts'
import type { WorkPlan } from '../work/write-work-plan.ts'
import type { Demand } from './demand.ts'
import { keyOf, resolve, type Thing } from './resolve.ts'
import { itemsOf } from './things-in-plan.ts'

/** What a demand settles about one thing. */
export interface ThingMark {
  readonly kind: 'thing'
  readonly key: string
  readonly stance: Stance
  readonly thing: Thing
}

export interface DemandAnswer {
  readonly marks: readonly ThingMark[]
  /** What it wants in vain, and why. */
  readonly refusals: readonly string[]
}

export const namesNothing =
  'It names nothing that this planner can change: scope, priorities, team, time, budget or the number of options.'

/** Words that praise or blame without naming anything. */
const vague = new Set(
  (
    'good better best great nice perfect fine okay ok bad worse awful amazing awesome excellent cool lovely done ready ' +
    'launch ship live work works it all this that'
  ).split(' '),
)

/** What a target begins with when it names nothing: "I want it to be blue". */
const pronoun = /^(?:it|this|that|them|these|those|you|us|everything|something|anything)\b/iu

/** "Everything about the chat" is the chat. */
const wholesale = /^(?:everything|anything|all)\s+(?:about|around|to do with|related to|with|for)\s+/iu

/** @param besideAmount the clause states an amount: what is left of "launch in 4 weeks" needs to name nothing */
export function answerDemand(
  demand: Demand,
  plan: WorkPlan,
  extras: readonly string[],
  besideAmount: boolean,
): DemandAnswer {
  const { other } = demand
  const target = demand.target.replace(wholesale, '')
  if (isVague(target)) return { marks: [], refusals: besideAmount ? [] : [namesNothing] }
  if (other?.changesPlaces) return exchange(target, other.target, plan, extras)
  const old = other ? settle('drop', other.target, plan, extras) : { marks: [], refusals: [] }
  const wanted = settle(demand.stance, target, plan, extras, new Set(old.marks.map(({ key }) => key)))
  if (besideAmount && wanted.marks.length === 0) return { marks: [], refusals: [] }
  return { marks: [...old.marks, ...wanted.marks], refusals: [...old.refusals, ...wanted.refusals] }
}

/** @param taken keys that the same demand settles otherwise: "a list by postcode" cannot be the maps that it replaces */
function settle(
  stance: Stance,
  target: string,
  plan: WorkPlan,
  extras: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): DemandAnswer {
  const { things, unknown } = resolve(target, { plan, extras, mayBeNew: stance === 'must' })
  const foundation = things.flatMap((thing) => (thing.kind === 'foundation' ? [thing.title] : []))
  const named = things.filter((thing) => thing.kind !== 'foundation' && !taken.has(keyOf(thing)))
  const strangers = named.length === 0 && taken.size > 0 && things.length > 0 ? [target] : unknown
  const added = stance === 'must' ? strangers.filter((words) => !isVague(words)) : []
  const all = [...named, ...added.map((words): Thing => ({ kind: 'extra', words }))]
  return {
    marks: all.map((thing) => ({ kind: 'thing', key: keyOf(thing), stance, thing })),
    refusals: [
      ...(foundation.length > 0 ? [foundationAnswer(stance, foundation)] : []),
      ...(stance === 'must' || named.length + foundation.length > 0 ? [] : strangersAnswer(strangers)),
    ],
  }
}

function strangersAnswer(strangers: readonly string[]): string[] {
  if (strangers.length === 0) return []
  return [`Nothing in the plan goes by ${listed(strangers.map((words) => quoted(words, 60)))}.`]
}

/** Gives each of two things the priority that the other has. */
function exchange(target: string, other: string, plan: WorkPlan, extras: readonly string[]): DemandAnswer {
  const a = settle('keep', target, plan, extras)
  const b = settle('keep', other, plan, extras)
  const refusals = [...a.refusals, ...b.refusals]
  const ofA = priorityOf(a, plan)
  const ofB = priorityOf(b, plan)
  if (!ofA || !ofB) return { marks: [], refusals: refusals.length > 0 ? refusals : [namesNothing] }
  return {
    marks: [...a.marks.map((mark) => ({ ...mark, stance: ofB })), ...b.marks.map((mark) => ({ ...mark, stance: ofA }))],
    refusals,
  }
}

function priorityOf({ marks }: DemandAnswer, plan: WorkPlan): Priority | undefined {
  const priorities = marks.flatMap(({ thing }) => itemsOf(thing, plan).map(({ priority }) => priority))
  return priorities.length > 0 ? priorities.reduce(moreUrgent) : undefined
}

function foundationAnswer(stance: Stance, titles: readonly string[]): string {
  const names = listed(titles.map((title) => quoted(title)))
  return stance === 'drop' || stance === 'could' ? `Every option stands on ${names}.` : `The plan has ${names} already.`
}

function isVague(target: string): boolean {
  return pronoun.test(target) || contentWords(wordsOf(target)).every(({ plain }) => vague.has(plain))
}
