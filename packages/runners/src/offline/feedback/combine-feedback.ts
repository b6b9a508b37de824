import type { TargetLimits } from '../options/target-limits.ts'
import { noWishes, type Stance, type Wishes } from '../wishes.ts'
import type { FeedbackEffect, ParsedPoint } from './parse-feedback.ts'

/** What all points together ask for, after later ones have overruled earlier ones. */
export interface CombinedFeedback {
  readonly wishes: Wishes
  readonly limits: TargetLimits
  /** How many options at most. */
  readonly maxOptions: number
  /** How often something lighter was asked for. */
  readonly reductions: number
}

/** For each thing that was settled, the last point that did so. */
export function lastPointByKey(points: readonly ParsedPoint[]): Map<string, ParsedPoint> {
  return new Map(points.flatMap((point) => point.effects.map(({ key }) => [key, point] as const)))
}

/** Whether a mark holds: nobody said otherwise of the same thing later. */
export function isInEffect(effect: FeedbackEffect, words: ReadonlyMap<string, ParsedPoint>): boolean {
  const last = words.get(effect.key)?.effects.findLast(({ key }) => key === effect.key)
  return last?.stance === effect.stance
}

/** Brings all points together; of two that contradict each other the later holds. */
export function combineFeedback(points: readonly ParsedPoint[]): CombinedFeedback {
  const words = lastPointByKey(points)
  const effects = points.flatMap((point) => point.effects).filter((effect) => isInEffect(effect, words))
  let limits: TargetLimits = {}
  for (const effect of effects) limits = { ...limits, ...limitsOf(effect) }
  return {
    wishes: effects.reduce(withElement, noWishes),
    limits,
    maxOptions: effects.reduce((atMost, effect) => maxOptionsOf(effect) ?? atMost, 3),
    reductions: effects.filter(({ kind }) => kind === 'reduction').length,
  }
}

function withElement(wishes: Wishes, effect: FeedbackEffect): Wishes {
  if (effect.kind !== 'element') return wishes
  const { element, stance } = effect
  const plus = (stances: ReadonlyMap<string, Stance>, name: string) => new Map([...stances, [name, stance]])
  switch (element.kind) {
    case 'capability':
      return { ...wishes, capabilities: plus(wishes.capabilities, element.capability.id) }
    case 'catalogueItem':
      return { ...wishes, catalogueItems: plus(wishes.catalogueItems, element.id) }
    case 'passage':
      return { ...wishes, passages: plus(wishes.passages, element.text) }
    case 'extra':
      return { ...wishes, extras: plus(wishes.extras, element.words) }
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
