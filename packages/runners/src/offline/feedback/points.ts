import type { DraftRequest } from '@plangate/core/runner'
import type { WorkPlan } from '../work/write-work-plan.ts'
import type { Amount } from './amounts.ts'
import { answerDemand, namesNothing, type ThingMark } from './answer-demand.ts'
import { clausesOf } from './clauses.ts'
import { isUnderstood, understand } from './demand.ts'

/** One thing that a point of feedback settles. A later point that settles the same thing otherwise overrules it. */
export type Mark =
  | ThingMark
  | { readonly kind: 'amount'; readonly key: string; readonly stance: string; readonly amount: Amount }
  | { readonly kind: 'lighter'; readonly key: string; readonly stance: string }

/** A point of feedback, with what it settles and what it wants in vain. */
export interface Point {
  readonly words: string
  /** Said to an earlier plan than the one that this feedback answers. */
  readonly isEarlier: boolean
  readonly marks: readonly Mark[]
  readonly refusals: readonly string[]
}

/** The schema's limit. */
const maxPoints = 40

/**
 * The points of all feedback so far, the earliest first. What was used of earlier feedback still holds: the previous
 * plan set keeps it as points, and so through any number of plan sets. A point that is said again counts once,
 * except "cheaper" and the like, which go further each time.
 */
export function pointsOf(regeneration: DraftRequest['regeneration'], plan: WorkPlan): Point[] {
  if (!regeneration) return []
  const { previous, feedback } = regeneration
  const now = clausesOf(feedback).slice(0, maxPoints)
  const said = new Set(now.map((words) => words.toLowerCase()))
  const earlier = (previous.feedback?.points ?? [])
    .filter(({ used, words }) => used && (!said.has(words.toLowerCase()) || understand(words).lighter !== null))
    .map(({ words }) => words)
  const points: Point[] = []
  for (const [index, words] of [...earlier.slice(0, maxPoints - now.length), ...now].entries()) {
    points.push(pointOf(words, index < Math.min(earlier.length, maxPoints - now.length), plan, extrasIn(points)))
  }
  return points
}

function extrasIn(points: readonly Point[]): string[] {
  return points.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'thing' && mark.thing.kind === 'extra' ? [mark.thing.words] : [])),
  )
}

function pointOf(words: string, isEarlier: boolean, plan: WorkPlan, extras: readonly string[]): Point {
  const understood = understand(words)
  const { amounts, demands, lighter } = understood
  const answers = demands.map((demand) => answerDemand(demand, plan, extras, amounts.length > 0))
  const refusals = amounts.flatMap((amount) => ('refusal' in amount ? [amount.refusal] : []))
  if (!isUnderstood(understood)) refusals.push(namesNothing)
  return {
    words,
    isEarlier,
    marks: [
      ...amounts.flatMap(amountMarks),
      ...(lighter ? [{ kind: 'lighter', key: 'lighter', stance: 'lighter' } as const] : []),
      ...answers.flatMap((answer) => answer.marks),
    ],
    refusals: [...refusals, ...answers.flatMap((answer) => answer.refusals)],
  }
}

function amountMarks(amount: Amount): Mark[] {
  if ('refusal' in amount) return []
  if ('options' in amount) return [{ kind: 'amount', key: 'options', stance: String(amount.options), amount }]
  return Object.entries(amount.limits).map(([key, value]) => ({
    kind: 'amount',
    key,
    stance: JSON.stringify(value),
    amount,
  }))
}
