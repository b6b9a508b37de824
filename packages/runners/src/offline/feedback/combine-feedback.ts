import type { ScopedRules } from '../options/fit-options.ts'
import type { OptionPlan } from '../options/option-plan.ts'
import type { TargetLimits } from '../options/target-limits.ts'
import { noWishes, type Stance, type Wishes } from '../wishes.ts'
import type { ElementEffect, FeedbackEffect } from './effects-of-intent.ts'
import type { ParsedPoint } from './parse-feedback.ts'
import type { PlanElement } from './resolve-target.ts'

/** What all points together ask for; later points overrule earlier ones. */
export interface CombinedFeedback {
  readonly wishes: Wishes
  /** What the founder said, for teams and the recommendation. */
  readonly stated: TargetLimits
  /** What options are cut to: a raised limit never cuts. */
  readonly limits: TargetLimits
  readonly maxOptions: number
  /** How often feedback asked for something cheaper, faster or simpler. */
  readonly reductions: number
  /** How often it asked for more people. */
  readonly people: number
  readonly hours: readonly Extract<FeedbackEffect, { kind: 'hours' }>[]
  /** What is said about some options only. */
  readonly scoped: readonly ScopedEffect[]
}

/** An effect on some options only. */
export interface ScopedEffect {
  readonly only: readonly OptionPlan['key'][]
  readonly effect: FeedbackEffect
}

/** Returns for each key the last point with an effect on it. */
export function lastPointByKey(points: readonly ParsedPoint[]): Map<string, ParsedPoint> {
  return new Map(points.flatMap((point) => point.effects.map(({ key }) => [key, point] as const)))
}

/** Returns whether an effect holds, that is, no later effect on the same key differs. */
export function isInEffect(effect: FeedbackEffect, lastPoints: ReadonlyMap<string, ParsedPoint>): boolean {
  if (effect.kind === 'reduction') return true
  const last = lastPoints.get(effect.key)?.effects.findLast(({ key }) => key === effect.key)
  return last?.stance === effect.stance
}

/** Combines all points; of two contradicting points the later one wins. */
export function combineFeedback(points: readonly ParsedPoint[], before: TargetLimits): CombinedFeedback {
  const lastPoints = lastPointByKey(points)
  const inEffect = points.flatMap((point) =>
    point.effects.filter((effect) => isInEffect(effect, lastPoints)).map((effect) => ({ only: point.only, effect })),
  )
  const effects = inEffect.flatMap(({ only, effect }) => (only === null ? [effect] : []))
  const scoped = inEffect.flatMap(({ only, effect }) => (only === null ? [] : [{ only, effect }]))
  const { stated, limits } = limitsOf(effects, before)
  return {
    wishes: scoped.reduce(withScopedWish, effects.reduce(withElement, noWishes)),
    stated,
    limits,
    maxOptions: effects.reduce((max, effect) => (effect.kind === 'options' ? effect.count : max), 3),
    reductions: effects.filter(({ kind }) => kind === 'reduction').length,
    people: effects.filter(({ kind }) => kind === 'people').length,
    hours: effects.flatMap((effect) => (effect.kind === 'hours' ? [effect] : [])),
    scoped,
  }
}

/** @param before the limits of the brief */
function limitsOf(
  effects: readonly FeedbackEffect[],
  before: TargetLimits,
): Pick<CombinedFeedback, 'stated' | 'limits'> {
  let stated: TargetLimits = {}
  let limits: TargetLimits = {}
  for (const effect of effects) {
    if (effect.kind === 'limits') {
      stated = { ...stated, ...effect.limits }
      if (effect.cuts) limits = { ...limits, ...effect.limits }
    }
    if (effect.kind !== 'raise') continue
    const raised = raisedLimit(effect.intent, limits[effect.intent.limit] ?? before[effect.intent.limit])
    if (raised === null) continue
    stated = { ...stated, [effect.intent.limit]: raised }
    // What was cut to a limit may grow again up to the new one; what was never cut stays whole.
    if (limits[effect.intent.limit] !== undefined) limits = { ...limits, [effect.intent.limit]: raised }
  }
  return { stated, limits }
}

function raisedLimit(
  { amount, how }: Extract<FeedbackEffect, { kind: 'raise' }>['intent'],
  known: number | undefined,
): number | null {
  if (how === 'to') return amount
  if (known === undefined) return null
  return how === 'by' ? known + amount : known * amount
}

/** Returns the limits and reductions of single options. */
export function scopedRules(scoped: readonly ScopedEffect[]): Map<OptionPlan['key'], ScopedRules> {
  const rules = new Map<OptionPlan['key'], ScopedRules>()
  for (const { only, effect } of scoped)
    for (const key of only) {
      const { limits, reductions } = rules.get(key) ?? { limits: {}, reductions: 0 }
      if (effect.kind === 'limits' && effect.cuts)
        rules.set(key, { limits: { ...limits, ...effect.limits }, reductions })
      if (effect.kind === 'reduction') rules.set(key, { limits, reductions: reductions + 1 })
    }
  return rules
}

/** Work that only some options have is planned for the largest one, and then put into those. */
function withScopedWish(wishes: Wishes, { effect }: ScopedEffect): Wishes {
  const isNew = effect.kind === 'element' && effect.stance === 'must' && stanceOf(wishes, effect.element) === undefined
  return isNew ? withElement(wishes, { ...effect, stance: 'could' }) : wishes
}

function stanceOf(wishes: Wishes, element: PlanElement): Stance | undefined {
  if (element.kind === 'capability') return wishes.capabilities.get(element.capability.id)
  return element.kind === 'extra' ? wishes.extras.get(element.words) : 'keep'
}

function withElement(wishes: Wishes, effect: FeedbackEffect): Wishes {
  return effect.kind === 'element' ? withStance(wishes, effect) : wishes
}

function withStance(wishes: Wishes, { element, stance }: ElementEffect): Wishes {
  const put = (stances: ReadonlyMap<string, Stance>, name: string) => new Map([...stances, [name, stance]])
  switch (element.kind) {
    case 'capability':
      return { ...wishes, capabilities: put(wishes.capabilities, element.capability.id) }
    case 'catalogueItem':
      return { ...wishes, catalogueItems: put(wishes.catalogueItems, element.id) }
    case 'passage':
      return { ...wishes, passages: put(wishes.passages, element.text) }
    case 'extra':
      return { ...wishes, extras: put(wishes.extras, element.words) }
    case 'foundation':
      return wishes
  }
}
