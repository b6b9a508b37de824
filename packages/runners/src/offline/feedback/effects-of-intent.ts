import type { FeedbackIntent, Lighter, Priority } from '@plangate/core/schemas'
import type { TargetLimits } from '../options/target-limits.ts'
import { contentWords } from '../reading/content-words.ts'
import { moreUrgent } from '../reading/topics.ts'
import { wordsOf } from '../reading/words.ts'
import type { Stance } from '../wishes.ts'
import { listed, quoted } from '../wording/phrasing.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import { nothingToLeaveOut } from './describe-simpler.ts'
import { dispensableItems, itemsOfElement } from './plan-elements.ts'
import { elementKey, type PlanElement, resolveTarget } from './resolve-target.ts'
import { teamLimits } from './team-limits.ts'

/** What a wish changes about one element of the plan. */
export interface ElementEffect {
  readonly kind: 'element'
  readonly key: string
  readonly stance: Stance
  readonly element: PlanElement
}

/** One change that a point of feedback asks for. A later effect with the same key overrules it. */
export type FeedbackEffect =
  | ElementEffect
  /** The work takes these person-hours, as the team says. */
  | {
      readonly kind: 'hours'
      readonly key: string
      readonly stance: string
      readonly element: PlanElement
      readonly hours: number
    }
  /** `cuts`: options are cut to it. */
  | {
      readonly kind: 'limits'
      readonly key: string
      readonly stance: string
      readonly limits: TargetLimits
      readonly cuts: boolean
    }
  | {
      readonly kind: 'raise'
      readonly key: string
      readonly stance: string
      readonly intent: Extract<FeedbackIntent, { kind: 'raise' }>
    }
  | { readonly kind: 'options'; readonly key: string; readonly stance: string; readonly count: number }
  | { readonly kind: 'reduction'; readonly key: string; readonly stance: Lighter }
  | { readonly kind: 'people'; readonly key: string; readonly stance: string }

interface ElementEffects {
  readonly effects: readonly ElementEffect[]
  /** Sentences about what cannot be done. */
  readonly refusals: readonly string[]
}

/** What a point changes, and what it cannot change. */
export interface IntentEffects {
  readonly effects: readonly FeedbackEffect[]
  readonly refusals: readonly string[]
}

export const nothingNamedRefusal =
  'It names nothing that this planner can change: scope, priorities, team, time, budget or the number of options.'

export const hoursPerWeekRefusal =
  'Hours per week belong to the assumptions that all numbers rest on, and this planner does not change ' +
  'them. Try them out in what-if.'

/** Words of praise or criticism that name nothing. */
const vague = new Set(
  (
    'good better best great nice perfect fine okay ok bad worse awful amazing awesome excellent cool ' +
    'lovely done ready ' +
    'launch ship live work works it all this that'
  ).split(' '),
)

/** A target that begins with a pronoun names nothing: "I want it to be blue". */
const pronoun = /^(?:it|this|that|them|these|those|you|us|everything|something|anything)\b/iu

/** "Everything about the chat" means the chat. */
const everythingAbout = /^(?:everything|anything|all)\s+(?:about|around|to do with|related to|with|for)\s+/iu

/** Returns what a point changes in a plan, and what it cannot change. */
export function effectsOfIntent(intent: FeedbackIntent, plan: WorkPlan, extras: readonly string[]): IntentEffects {
  switch (intent.kind) {
    case 'keep':
      return named('keep', intent.object, plan, extras)
    case 'drop':
    case 'done':
      return named('drop', intent.object, plan, extras)
    case 'add':
      return named('must', intent.object, plan, extras)
    case 'later':
      return named('could', intent.object, plan, extras)
    case 'simplify':
      return simplified(intent.object, plan, extras)
    case 'replace':
      return replaced(intent, plan, extras)
    case 'swap':
      return swapPriorities(intent.object, intent.other, plan, extras)
    case 'hours':
      return hoursOf(intent, plan, extras)
    default:
      return withoutElement(intent)
  }
}

function withoutElement(intent: Exclude<FeedbackIntent, { object: string }>): IntentEffects {
  switch (intent.kind) {
    case 'budget':
      return limited('budget', String(intent.amount), { budget: intent.amount })
    case 'weeks':
      return limited('weeks', String(intent.weeks), { weeks: intent.weeks })
    case 'team':
      return limited('team', `${intent.bound} ${intent.engineers}`, teamLimits(intent))
    case 'raise':
      return one({ kind: 'raise', key: intent.limit, stance: `${intent.how} ${intent.amount}`, intent })
    case 'options':
      return one({ kind: 'options', key: 'options', stance: String(intent.count), count: intent.count })
    case 'lighter':
      return one({ kind: 'reduction', key: 'reduction', stance: intent.by })
    case 'more_people':
      return one({ kind: 'people', key: 'people', stance: 'more' })
    case 'hours_per_week':
      return refused(hoursPerWeekRefusal)
    case 'question':
      return refused(`It is a question, so nothing changes. ${intent.answer ?? 'The plan does not have the answer.'}`)
    case 'ask':
      return refused(`It is not clear, so nothing changes. ${intent.question}`)
    case 'remark':
    case 'not_understood':
      return refused(nothingNamedRefusal)
  }
}

function one(effect: FeedbackEffect): IntentEffects {
  return { effects: [effect], refusals: [] }
}

function refused(refusal: string): IntentEffects {
  return { effects: [], refusals: [refusal] }
}

function limited(key: string, stance: string, limits: TargetLimits): IntentEffects {
  return one({ kind: 'limits', key, stance, limits, cuts: key !== 'team' })
}

function named(stance: Stance, object: string, plan: WorkPlan, extras: readonly string[]): ElementEffects {
  const target = object.replace(everythingAbout, '')
  return isVague(target) ? { effects: [], refusals: [nothingNamedRefusal] } : effectsOn(stance, target, plan, extras)
}

function replaced(
  { object, other }: Extract<FeedbackIntent, { kind: 'replace' }>,
  plan: WorkPlan,
  extras: readonly string[],
): ElementEffects {
  if (isVague(object)) return { effects: [], refusals: [nothingNamedRefusal] }
  const old = effectsOn('drop', other, plan, extras)
  const wanted = effectsOn('must', object, plan, extras, new Set(old.effects.map(({ key }) => key)))
  return { effects: [...old.effects, ...wanted.effects], refusals: [...old.refusals, ...wanted.refusals] }
}

/** A part stays with its first slice. */
function simplified(object: string, plan: WorkPlan, extras: readonly string[]): IntentEffects {
  const { elements } = resolveTarget(object, { plan, extras, mayBeNew: false })
  const effects = dispensableItems(elements, plan).map(
    (element): ElementEffect => ({
      kind: 'element',
      key: elementKey(element),
      stance: 'drop',
      element,
    }),
  )
  return effects.length > 0 ? { effects, refusals: [] } : refused(nothingToLeaveOut(object))
}

function hoursOf(
  { object, hours }: Extract<FeedbackIntent, { kind: 'hours' }>,
  plan: WorkPlan,
  extras: readonly string[],
): IntentEffects {
  const { effects, refusals } = effectsOn('keep', object, plan, extras)
  const planned = effects.filter(({ element }) => itemsOfElement(element, plan).length > 0)
  const [first] = planned
  if (!first || planned.length > 1)
    return {
      effects: [],
      refusals: refusals.length > 0 ? refusals : [`Which part of the plan does ${quoted(object, 60)} name?`],
    }
  return one({ kind: 'hours', key: `hours:${first.key}`, stance: String(hours), element: first.element, hours })
}

/** @param taken keys that the wish already drops: in "a list instead of maps" the list cannot resolve to the maps */
function effectsOn(
  stance: Stance,
  target: string,
  plan: WorkPlan,
  extras: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): ElementEffects {
  const { elements, unknown } = resolveTarget(target, { plan, extras, mayBeNew: stance === 'must' })
  const foundation = elements.flatMap((element) => (element.kind === 'foundation' ? [element.title] : []))
  const named = elements.filter((element) => element.kind !== 'foundation' && !taken.has(elementKey(element)))
  const unknownWords = named.length === 0 && taken.size > 0 && elements.length > 0 ? [target] : unknown
  const added = stance === 'must' ? unknownWords.filter((words) => !isVague(words)) : []
  const all = [...named, ...added.map((words): PlanElement => ({ kind: 'extra', words }))]
  return {
    effects: all.map((element) => ({ kind: 'element', key: elementKey(element), stance, element })),
    refusals: [
      ...(foundation.length > 0 ? [refuseFoundation(stance, foundation)] : []),
      ...(stance === 'must' || named.length + foundation.length > 0 ? [] : refuseUnknown(unknownWords)),
    ],
  }
}

function refuseUnknown(unknownWords: readonly string[]): string[] {
  if (unknownWords.length === 0) return []
  return [`Nothing in the plan is called ${listed(unknownWords.map((words) => quoted(words, 60)))}.`]
}

/** Gives each of two elements the priority of the other. */
function swapPriorities(target: string, other: string, plan: WorkPlan, extras: readonly string[]): ElementEffects {
  const a = effectsOn('keep', target, plan, extras)
  const b = effectsOn('keep', other, plan, extras)
  const refusals = [...a.refusals, ...b.refusals]
  const priorityA = priorityOf(a, plan)
  const priorityB = priorityOf(b, plan)
  if (!priorityA || !priorityB) return { effects: [], refusals: refusals.length > 0 ? refusals : [nothingNamedRefusal] }
  return {
    effects: [
      ...a.effects.map((effect) => ({ ...effect, stance: priorityB })),
      ...b.effects.map((effect) => ({ ...effect, stance: priorityA })),
    ],
    refusals,
  }
}

function priorityOf({ effects }: ElementEffects, plan: WorkPlan): Priority | undefined {
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
