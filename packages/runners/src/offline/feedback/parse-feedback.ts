import type { DraftRequest } from '@plangate/core/runner'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import type { Amount } from './amounts.ts'
import { type ElementEffect, effectsOfRequest, nothingNamed } from './effects-of-request.ts'
import { hasMeaning, parseClause } from './parse-clause.ts'
import { splitIntoClauses } from './split-into-clauses.ts'

/** One thing that a point of feedback settles. A later point that settles the same thing otherwise overrules it. */
export type FeedbackEffect =
  | ElementEffect
  | { readonly kind: 'amount'; readonly key: string; readonly stance: string; readonly amount: Amount }
  | { readonly kind: 'reduction'; readonly key: string; readonly stance: string }

/** A point of feedback, with what it settles and what it wants in vain. */
export interface ParsedPoint {
  readonly words: string
  /** Said to an earlier plan than the one that this feedback answers. */
  readonly isEarlier: boolean
  readonly effects: readonly FeedbackEffect[]
  readonly refusals: readonly string[]
}

/** The schema's limit of 40 points, shared between the feedback of now, its rest, and the latest of that before. */
const maxCurrent = 24
const maxEarlier = 15

const tooMany = 'These are more points than can be answered at once: give them in another round.'

/**
 * The points of all feedback so far, the earliest first. What was used of earlier feedback still holds: the previous
 * plan set keeps it as points, and so through any number of plan sets. A point that is said again counts once,
 * except "cheaper" and the like, which go further each time.
 */
export function parseFeedback(regeneration: DraftRequest['regeneration'], plan: WorkPlan): ParsedPoint[] {
  if (!regeneration) return []
  const { previous, feedback } = regeneration
  const { clauses, rest } = splitIntoClauses(feedback, maxCurrent)
  const said = new Set(clauses.map((words) => words.toLowerCase()))
  const earlier = (previous.feedback?.points ?? [])
    .filter(({ used, words }) => used && (!said.has(words.toLowerCase()) || parseClause(words).reduction !== null))
    .slice(-maxEarlier)
  const points: ParsedPoint[] = []
  for (const { words } of earlier) points.push(parsePoint(words, true, plan, extrasIn(points)))
  for (const words of clauses) points.push(parsePoint(words, false, plan, extrasIn(points)))
  if (rest !== '') points.push({ words: rest, isEarlier: false, effects: [], refusals: [tooMany] })
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
  if (!hasMeaning(clause)) refusals.push(nothingNamed)
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
