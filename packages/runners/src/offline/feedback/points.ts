import type { DraftRequest } from '@plangate/core/runner'
import { contentWords } from '../reading/content-words.ts'
import { wordsOf } from '../reading/words.ts'
import type { Stance } from '../work/wishes.ts'
import type { WorkPlan } from '../work/write-work-plan.ts'
import type { Amount } from './amounts.ts'
import { clausesOf } from './clauses.ts'
import { type Demand, isUnderstood, understand } from './demand.ts'
import { keyOf, resolve, type Thing } from './resolve.ts'

/** One thing that a point of feedback settles. A later point that settles the same thing otherwise overrules it. */
export type Mark =
  | { readonly kind: 'thing'; readonly key: string; readonly stance: Stance; readonly thing: Thing }
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

const namesNothing = 'It names nothing in the plan that could be changed.'

/** Words that praise or blame without naming anything. */
const vague =
  'good better best great nice perfect fine okay ok bad worse awful amazing awesome excellent cool lovely done ready launch ship live work works it all this that'.split(
    ' ',
  )

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
  const answers = demands.map((demand) => answerTo(demand, plan, extras, amounts.length > 0))
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

interface Answer {
  readonly marks: Mark[]
  readonly refusals: string[]
}

/** @param besideAmount the clause states an amount: what is left of "launch in 4 weeks" needs to name nothing */
function answerTo(
  { stance, target }: Demand,
  plan: WorkPlan,
  extras: readonly string[],
  besideAmount: boolean,
): Answer {
  const things = resolve(target, plan, extras)
  const foundation = things.flatMap((thing) => (thing.kind === 'foundation' ? [thing.title] : []))
  const marks = things
    .filter((thing) => thing.kind !== 'foundation')
    .map((thing) => ({ kind: 'thing', key: keyOf(thing), stance, thing }) as const)
  if (marks.length > 0) return { marks, refusals: [] }
  if (besideAmount && (foundation.length > 0 || isVague(target))) return { marks, refusals: [] }
  if (foundation.length > 0) return { marks, refusals: [foundationAnswer(stance, foundation)] }
  if (isVague(target)) return { marks, refusals: [namesNothing] }
  if (stance !== 'must') return { marks, refusals: ['Nothing in the plan goes by these words.'] }
  const thing: Thing = { kind: 'extra', words: target }
  return { marks: [{ kind: 'thing', key: keyOf(thing), stance, thing }], refusals: [] }
}

function foundationAnswer(stance: Stance, titles: readonly string[]): string {
  const names = titles.map((title) => `“${title}”`).join(' and ')
  return stance === 'drop' || stance === 'could' ? `Every option stands on ${names}.` : `The plan has ${names} already.`
}

function isVague(target: string): boolean {
  return contentWords(wordsOf(target)).every(({ plain }) => vague.includes(plain))
}
