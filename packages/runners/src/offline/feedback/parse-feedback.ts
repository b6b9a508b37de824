import type { DraftRequest } from '@plangate/core/runner'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import type { Amount } from './amounts.ts'
import { type ElementEffect, effectsOfRequest, nothingNamedRefusal } from './effects-of-request.ts'
import { hasMeaning, parseClause } from './parse-clause.ts'
import { splitIntoClauses } from './split-into-clauses.ts'

/** One change that a point of feedback asks for. A later effect with the same key overrules it. */
export type FeedbackEffect =
  | ElementEffect
  | { readonly kind: 'amount'; readonly key: string; readonly stance: string; readonly amount: Amount }
  | { readonly kind: 'reduction'; readonly key: string; readonly stance: string }

/** A point of feedback, with its effects and the reasons for what cannot be done. */
export interface ParsedPoint {
  readonly words: string
  /** From feedback on an earlier plan. */
  readonly isEarlier: boolean
  readonly effects: readonly FeedbackEffect[]
  readonly refusals: readonly string[]
}

/** Together with the rest of the current feedback they add up to the schema's limit of 40 points. */
const maxCurrent = 24
const maxEarlier = 15

const tooManyPoints = 'These are more points than can be answered at once: give them in another round.'

/**
 * Parses all feedback so far, the earliest point first. Used points of earlier feedback stay in effect: each plan set
 * stores them and passes them on. A repeated point counts once, except "cheaper" and the like, which cut further each
 * time.
 */
export function parseFeedback(regeneration: DraftRequest['regeneration'], plan: WorkPlan): ParsedPoint[] {
  if (!regeneration) return []
  const { previous, feedback } = regeneration
  const { clauses, rest } = splitIntoClauses(feedback, maxCurrent)
  const current = new Set(clauses.map((words) => words.toLowerCase()))
  const earlier = (previous.feedback?.points ?? [])
    .filter(({ used, words }) => used && (!current.has(words.toLowerCase()) || parseClause(words).reduction !== null))
    .slice(-maxEarlier)
  const points: ParsedPoint[] = []
  for (const { words } of earlier) points.push(parsePoint(words, true, plan, extrasIn(points)))
  for (const words of clauses) points.push(parsePoint(words, false, plan, extrasIn(points)))
  if (rest !== '') points.push({ words: rest, isEarlier: false, effects: [], refusals: [tooManyPoints] })
  return points
}

function extrasIn(points: readonly ParsedPoint[]): string[] {
  return points.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.kind === 'element' && effect.element.kind === 'extra' ? [effect.element.words] : [],
    ),
  )
}

function parsePoint(words: string, isEarlier: boolean, plan: WorkPlan, extras: readonly string[]): ParsedPoint {
  const clause = parseClause(words)
  const { amounts, requests, reduction } = clause
  const answers = requests.map((request) => effectsOfRequest(request, plan, extras, amounts.length > 0))
  const refusals = amounts.flatMap((amount) => ('refusal' in amount ? [amount.refusal] : []))
  if (!hasMeaning(clause)) refusals.push(nothingNamedRefusal)
  return {
    words,
    isEarlier,
    effects: [
      ...amounts.flatMap(amountEffects),
      ...(reduction ? [{ kind: 'reduction', key: 'reduction', stance: 'reduction' } as const] : []),
      ...answers.flatMap((answer) => answer.effects),
    ],
    refusals: [...refusals, ...answers.flatMap((answer) => answer.refusals)],
  }
}

function amountEffects(amount: Amount): FeedbackEffect[] {
  if ('refusal' in amount) return []
  if ('options' in amount) return [{ kind: 'amount', key: 'options', stance: String(amount.options), amount }]
  return Object.entries(amount.limits).map(([key, value]) => ({
    kind: 'amount',
    key,
    stance: JSON.stringify(value),
    amount,
  }))
}
