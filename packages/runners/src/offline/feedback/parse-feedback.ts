import type { DraftRequest } from '@plangate/core/runner'
import { type Currency, currencyOf, type FeedbackPoint, type ReadPoint } from '@plangate/core/schemas'
import type { OptionPlan } from '../options/option-plan.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import { effectsOfIntent, type FeedbackEffect } from './effects-of-intent.ts'
import { optionKeysOf } from './option-keys.ts'
import { pointInPlan, readInPlan } from './read-feedback.ts'
import { readPoints } from './read-points.ts'

/** A point of feedback, with its effects or the reasons for what cannot be done. It has effects when all of it can. */
export interface ParsedPoint extends ReadPoint {
  /** From feedback on an earlier plan. */
  readonly isEarlier: boolean
  readonly effects: readonly FeedbackEffect[]
  readonly refusals: readonly string[]
  /** The options that it is about; all when it names none. */
  readonly only: readonly OptionPlan['key'][] | null
}

type Regeneration = NonNullable<DraftRequest['regeneration']>

/** Together with the current feedback they add up to the schema's limit of 40 points. */
const maxEarlier = 16

/**
 * Parses all feedback so far, the earliest point first. Used points of earlier feedback stay in effect: each plan set
 * stores them with their reading and passes them on. A repeated point counts once, except "cheaper" and the like, which
 * cut further each time.
 */
export function parseFeedback(
  regeneration: DraftRequest['regeneration'],
  plan: WorkPlan,
  currency: Currency,
): ParsedPoint[] {
  if (!regeneration) return []
  const current = readingOf(regeneration, plan, currency)
  const repeated = new Set(current.map(({ words }) => words.toLowerCase()))
  const earlier = (regeneration.previous.feedback?.points ?? [])
    .filter(({ used }) => used)
    .flatMap((point) => readEarlier(point, regeneration, currency))
    .filter(({ words, intent }) => cutsFurther(intent) || !repeated.has(words.toLowerCase()))
    .slice(-maxEarlier)
  const points: ParsedPoint[] = []
  const parse = (isEarlier: boolean) => (point: ReadPoint) =>
    points.push(parsePoint(point, isEarlier, { regeneration, plan, currency, extras: extrasIn(points) }))
  earlier.forEach(parse(true))
  current.forEach(parse(false))
  return points
}

/** As the founder confirmed it, otherwise as it is read now. */
function readingOf({ reading, feedback, previous }: Regeneration, plan: WorkPlan, currency: Currency): ReadPoint[] {
  const points = reading
    ? reading.map((point) =>
        point.intent.kind === 'question' ? pointInPlan({ ...point, choices: [] }, plan, previous) : point,
      )
    : readInPlan(feedback, { plan, previous, today: null, currency })
  return points.map(({ words, intent, options }) => ({ words, intent, ...(options && { options }) }))
}

/** Points of older plan sets have no reading: their words are read again. */
function readEarlier({ words, reading }: FeedbackPoint, { previous }: Regeneration, currency: Currency): ReadPoint[] {
  if (reading) return [{ words, ...reading }]
  return readPoints(words, { plan: previous, today: null, currency }).map((point) => ({ ...point, words }))
}

function cutsFurther({ kind }: ReadPoint['intent']): boolean {
  return kind === 'lighter' || kind === 'more_people'
}

function extrasIn(points: readonly ParsedPoint[]): string[] {
  return points.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.kind === 'element' && effect.element.kind === 'extra' ? [effect.element.words] : [],
    ),
  )
}

/** An item has one size in all options, and a plan one number of options. */
function isScopable({ kind }: ReadPoint['intent']): boolean {
  return kind !== 'hours' && kind !== 'raise' && kind !== 'options'
}

interface ParseContext {
  readonly regeneration: Regeneration
  readonly plan: WorkPlan
  readonly currency: Currency
  readonly extras: readonly string[]
}

function parsePoint(point: ReadPoint, isEarlier: boolean, context: ParseContext): ParsedPoint {
  const { regeneration, plan, currency, extras } = context
  const only =
    point.options && isScopable(point.intent) ? optionKeysOf(point.options, regeneration.previous.options) : null
  const foreign = refuseForeign(point.intent, currency)
  const { effects, refusals } =
    foreign === null ? effectsOfIntent(point.intent, plan, extras) : { effects: [], refusals: [foreign] }
  const isDone = refusals.length === 0
  const scoped = only ? effects.map((effect) => ({ ...effect, key: `${effect.key}@${only.join('+')}` })) : effects
  return { ...point, isEarlier, only, effects: isDone ? scoped : [], refusals }
}

/** Why an amount of money does not count for a plan in this currency, or null. */
function refuseForeign(intent: ReadPoint['intent'], currency: Currency): string | null {
  const isMoney =
    intent.kind === 'budget' || (intent.kind === 'raise' && intent.limit === 'budget' && intent.how !== 'times')
  if (!isMoney || currencyOf(intent) === currency) return null
  return `It is in ${currencyOf(intent)}, and the plan in ${currency}: nothing is converted.`
}
