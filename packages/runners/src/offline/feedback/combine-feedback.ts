import type { TargetLimits } from '../options/target-limits.ts'
import { noWishes, type Stance, type Wishes } from '../wishes.ts'
import type { FeedbackEffect, ParsedPoint } from './parse-feedback.ts'

/** What all points together ask for; later points overrule earlier ones. */
export interface CombinedFeedback {
  readonly wishes: Wishes
  readonly limits: TargetLimits
  readonly maxOptions: number
  /** How often feedback asked for something cheaper, faster or simpler. */
  readonly reductions: number
}

/** Returns for each key the last point with an effect on it. */
export function lastPointByKey(points: readonly ParsedPoint[]): Map<string, ParsedPoint> {
  return new Map(points.flatMap((point) => point.effects.map(({ key }) => [key, point] as const)))
}

/** Returns whether an effect holds, that is, no later effect on the same key differs. */
export function isInEffect(effect: FeedbackEffect, lastPoints: ReadonlyMap<string, ParsedPoint>): boolean {
  const last = lastPoints.get(effect.key)?.effects.findLast(({ key }) => key === effect.key)
  return last?.stance === effect.stance
}

/** Combines all points; of two contradicting points the later one wins. */
export function combineFeedback(points: readonly ParsedPoint[]): CombinedFeedback {
  const lastPoints = lastPointByKey(points)
  const effects = points.flatMap((point) => point.effects).filter((effect) => isInEffect(effect, lastPoints))
  let limits: TargetLimits = {}
  for (const effect of effects) limits = { ...limits, ...limitsOf(effect) }
  return {
    wishes: effects.reduce(withElement, noWishes),
    limits,
    maxOptions: effects.reduce((maxOptions, effect) => maxOptionsOf(effect) ?? maxOptions, 3),
    reductions: effects.filter(({ kind }) => kind === 'reduction').length,
  }
}

function withElement(wishes: Wishes, effect: FeedbackEffect): Wishes {
  if (effect.kind !== 'element') return wishes
  const { element, stance } = effect
  const withStance = (stances: ReadonlyMap<string, Stance>, name: string) => new Map([...stances, [name, stance]])
  switch (element.kind) {
    case 'capability':
      return { ...wishes, capabilities: withStance(wishes.capabilities, element.capability.id) }
    case 'catalogueItem':
      return { ...wishes, catalogueItems: withStance(wishes.catalogueItems, element.id) }
    case 'passage':
      return { ...wishes, passages: withStance(wishes.passages, element.text) }
    case 'extra':
      return { ...wishes, extras: withStance(wishes.extras, element.words) }
    case 'foundation':
      return wishes
  }
}

function limitsOf(effect: FeedbackEffect): TargetLimits {
  return effect.kind === 'amount' && 'limits' in effect.amount ? effect.amount.limits : {}
}

function maxOptionsOf(effect: FeedbackEffect): number | null {
  return effect.kind === 'amount' && 'options' in effect.amount ? effect.amount.options : null
}
