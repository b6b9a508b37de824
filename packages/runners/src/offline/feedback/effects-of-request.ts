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

/** What a request changes about one element of the plan. */
export interface ElementEffect {
  readonly kind: 'element'
  readonly key: string
  readonly stance: Stance
  readonly element: PlanElement
}

export interface RequestEffects {
  readonly effects: readonly ElementEffect[]
  /** Sentences about what cannot be done. */
  readonly refusals: readonly string[]
}

export const nothingNamedRefusal =
  'It names nothing that this planner can change: scope, priorities, team, time, budget or the number of options.'

/** Words of praise or criticism that name nothing. */
const vague = new Set(
  (
    'good better best great nice perfect fine okay ok bad worse awful amazing awesome excellent cool lovely done ready ' +
    'launch ship live work works it all this that'
  ).split(' '),
)

/** A target that begins with a pronoun names nothing: "I want it to be blue". */
const pronoun = /^(?:it|this|that|them|these|those|you|us|everything|something|anything)\b/iu

/** "Everything about the chat" means the chat. */
const everythingAbout = /^(?:everything|anything|all)\s+(?:about|around|to do with|related to|with|for)\s+/iu

/**
 * Returns what a request changes in a plan, and what it cannot change.
 *
 * @param besideAmount the clause also states an amount: the rest of "launch in 4 weeks" may name nothing
 */
export function effectsOfRequest(
  request: ScopeRequest,
  plan: WorkPlan,
  extras: readonly string[],
  besideAmount: boolean,
): RequestEffects {
  const { other } = request
  const target = request.target.replace(everythingAbout, '')
  if (isVague(target)) return { effects: [], refusals: besideAmount ? [] : [nothingNamedRefusal] }
  if (other?.swapsPriorities) return swapPriorities(target, other.target, plan, extras)
  const old = other ? effectsOn('drop', other.target, plan, extras) : { effects: [], refusals: [] }
  const wanted = effectsOn(request.stance, target, plan, extras, new Set(old.effects.map(({ key }) => key)))
  if (besideAmount && wanted.effects.length === 0) return { effects: [], refusals: [] }
  return { effects: [...old.effects, ...wanted.effects], refusals: [...old.refusals, ...wanted.refusals] }
}

/** @param taken keys that the request already drops: in "a list instead of maps" the list cannot resolve to the maps */
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
  return [`Nothing in the plan goes by ${listed(unknownWords.map((words) => quoted(words, 60)))}.`]
}

/** Gives each of two elements the priority of the other. */
function swapPriorities(target: string, other: string, plan: WorkPlan, extras: readonly string[]): RequestEffects {
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
