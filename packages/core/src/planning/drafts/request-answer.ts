import type { z } from 'zod'
import {
  DomainError,
  type FieldIssue,
  listFieldIssues,
  maxAnswerIssues,
  maxIssueLength,
} from '../../domain/errors/index.ts'
import type { Repair, RunnerObserver } from '../runner/index.ts'
import { askRunner } from './ask-runner.ts'
import { plainCopy } from './plain-copy.ts'
import { type DraftLimits, withinLimits } from './within-limits.ts'

/** What a Runner is asked for. */
export interface Ask<Answer> {
  /** Calls one ability of the Runner. */
  ask(repair: Repair | null, signal: AbortSignal): Promise<unknown>
  /** What the Runner has to answer. */
  schema: z.ZodType<Answer>
}

/** Receives progress, and hears when the Runner is asked again. */
export interface AnswerObserver extends RunnerObserver {
  repair?(): void
}

/** A Runner's answer after the schema has checked it. */
type Checked<Answer> = { accepted: Answer } | Repair

/**
 * Asks a Runner, and once more when the schema refuses its answer, with the answer and its issues. The time limit is for
 * both attempts together.
 *
 * @throws {DomainError} RUNNER_OUTPUT_INVALID when the second answer is refused, too, RUN_CANCELED when the caller aborts,
 *   RUNNER_TIMEOUT, RUNNER_OVERLOADED, RUNNER_FAILED, and any DomainError that the Runner throws itself
 */
export async function requestAnswer<Answer>(
  asked: Ask<Answer>,
  limits: DraftLimits,
  observer?: AnswerObserver,
): Promise<Answer> {
  return withinLimits(limits, (stop) => answerInTwoAttempts(asked, stop, observer))
}

async function answerInTwoAttempts<Answer>(
  { ask, schema }: Ask<Answer>,
  signal: AbortSignal,
  observer?: AnswerObserver,
): Promise<Answer> {
  const first = check(schema, await askRunner((stop) => ask(null, stop), signal))
  if ('accepted' in first) return first.accepted
  observer?.repair?.()
  const second = check(schema, await askRunner((stop) => ask(first, stop), signal))
  if ('accepted' in second) return second.accepted
  throw new DomainError({ reason: 'RUNNER_OUTPUT_INVALID', details: { issues: second.issues.map(unquoted) } })
}

function check<Answer>(schema: z.ZodType<Answer>, answer: unknown): Checked<Answer> {
  let copy: unknown
  try {
    copy = plainCopy(answer)
  } catch {
    return { answer: null, issues: [{ path: '', message: 'not plain JSON of a reasonable size' }] }
  }
  const checked = schema.safeParse(copy)
  return checked.success
    ? { accepted: checked.data }
    : { answer: copy, issues: listFieldIssues(checked.error, maxAnswerIssues) }
}

/**
 * Removes quotations for callers, and for the run that stores the refusal: a message may quote anything, even secrets.
 */
function unquoted({ path, message }: FieldIssue): FieldIssue {
  const quoted = message.length < maxIssueLength ? /".*"/s : /".*/s
  return { path, message: message.replace(quoted, '"…"') }
}
