import type { Priority } from '@plangate/core/schemas'
import { contentWords } from '../reading/content-words.ts'
import { moreUrgent } from '../reading/topics.ts'
import { wordsOf } from '../reading/words.ts'
import type { Stance } from '../wishes.ts'
import { listed, quoted } from '../wording/phrasing.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import type { ScopeRequest } from './parse-clause.ts'
import { itemsOfElement } from './plan-elements.ts'
import { elementKey, type PlanElement, resolveTarget } from './resolve-target.ts'

/** What a demand settles about one thing. */
export interface ElementEffect {
  readonly kind: 'element'
  readonly key: string
  readonly stance: Stance
  readonly element: PlanElement
}

export interface RequestEffects {
  readonly effects: readonly ElementEffect[]
  /** What it wants in vain, and why. */
  readonly refusals: readonly string[]
}

export const nothingNamed =
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
const everythingAbout = /^(?:everything|anything|all)\s+(?:about|around|to do with|related to|with|for)\s+/iu

/** @param besideAmount the clause states an amount: what is left of "launch in 4 weeks" needs to name nothing */
export function effectsOfRequest(
  request: ScopeRequest,
  plan: WorkPlan,
  extras: readonly string[],
  besideAmount: boolean,
): RequestEffects {
  const { other } = request
  const target = request.target.replace(everythingAbout, '')
  if (isVague(target)) return { effects: [], refusals: besideAmount ? [] : [nothingNamed] }
  if (other?.changesPlaces) return swapPriorities(target, other.target, plan, extras)
  const old = other ? effectsOn('drop', other.target, plan, extras) : { effects: [], refusals: [] }
  const wanted = effectsOn(request.stance, target, plan, extras, new Set(old.effects.map(({ key }) => key)))
  if (besideAmount && wanted.effects.length === 0) return { effects: [], refusals: [] }
  return { effects: [...old.effects, ...wanted.effects], refusals: [...old.refusals, ...wanted.refusals] }
}

/** @param taken keys that the same demand settles otherwise: "a list by postcode" cannot be the maps that it replaces */
function effectsOn(
  stance: Stance,
  target: string,
  plan: WorkPlan,
  extras: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): RequestEffects {
  const { elements, unknown } = resolveTarget(target, { plan, extras, mayBeNew: stance === 'must' })
  const foundation = elements.flatMap((element) => (element.kind === 'foundation' ? [element.title] : []))
  const named = elements.filter((element) => element.kind !== 'foundation' && !taken.has(elementKey(element)))
  const strangers = named.length === 0 && taken.size > 0 && elements.length > 0 ? [target] : unknown
  const added = stance === 'must' ? strangers.filter((words) => !isVague(words)) : []
  const all = [...named, ...added.map((words): PlanElement => ({ kind: 'extra', words }))]
  return {
    effects: all.map((element) => ({ kind: 'element', key: elementKey(element), stance, element })),
    refusals: [
      ...(foundation.length > 0 ? [refuseFoundation(stance, foundation)] : []),
      ...(stance === 'must' || named.length + foundation.length > 0 ? [] : refuseUnknown(strangers)),
    ],
  }
}

function refuseUnknown(strangers: readonly string[]): string[] {
  if (strangers.length === 0) return []
  return [`Nothing in the plan goes by ${listed(strangers.map((words) => quoted(words, 60)))}.`]
}

/** Gives each of two things the priority that the other has. */
function swapPriorities(target: string, other: string, plan: WorkPlan, extras: readonly string[]): RequestEffects {
  const a = effectsOn('keep', target, plan, extras)
  const b = effectsOn('keep', other, plan, extras)
  const refusals = [...a.refusals, ...b.refusals]
  const ofA = priorityOf(a, plan)
  const ofB = priorityOf(b, plan)
  if (!ofA || !ofB) return { effects: [], refusals: refusals.length > 0 ? refusals : [nothingNamed] }
  return {
    effects: [
      ...a.effects.map((effect) => ({ ...effect, stance: ofB })),
      ...b.effects.map((effect) => ({ ...effect, stance: ofA })),
    ],
    refusals,
  }
}

function priorityOf({ effects }: RequestEffects, plan: WorkPlan): Priority | undefined {
  const priorities = effects.flatMap(({ element }) => itemsOfElement(element, plan).map(({ priority }) => priority))
  return priorities.length > 0 ? priorities.reduce(moreUrgent) : undefined
}

function refuseFoundation(stance: Stance, titles: readonly string[]): string {
  const names = listed(titles.map((title) => quoted(title)))
  return stance === 'drop' || stance === 'could' ? `Every option stands on ${names}.` : `The plan has ${names} already.`
}

function isVague(target: string): boolean {
  return pronoun.test(target) || contentWords(wordsOf(target)).every(({ plain }) => vague.has(plain))
}
