import type { z } from 'zod'
import { DomainError, type FieldIssue, maxIssues } from '../../domain/errors/index.ts'
import { countCharacters, Draft, maxDraftLength } from '../../domain/schemas/index.ts'
import type { DraftObserver, DraftRequest, Runner } from '../runner/index.ts'
import { askRunner } from './ask-runner.ts'
import { plainCopy } from './plain-copy.ts'
import { type DraftLimits, withinLimits } from './within-limits.ts'

/** UTF-16 code units of an issue's message. */
const maxMessageLength = 500

/** A Runner's answer after the schema has checked it. */
type Checked = { draft: Draft } | { answer: unknown; issues: FieldIssue[] }

/**
 * Has a Runner write a draft. An answer that the schema refuses is returned to the Runner once, with its issues.
 * `observer` sees both attempts. The time limit is for both together.
 *
 * @throws {DomainError} RUNNER_OUTPUT_INVALID when the second answer is not a draft either, RUN_CANCELED when the caller
 *   aborts, RUNNER_TIMEOUT, RUNNER_OVERLOADED, RUNNER_FAILED, and any DomainError that the Runner throws itself
 */
export async function requestDraft(
  runner: Runner,
  request: Omit<DraftRequest, 'repair'>,
  limits: DraftLimits,
  observer?: DraftObserver,
): Promise<Draft> {
  return withinLimits(limits, (stop) => draftInTwoAttempts(runner, request, stop, observer))
}

async function draftInTwoAttempts(
  runner: Runner,
  request: Omit<DraftRequest, 'repair'>,
  signal: AbortSignal,
  observer?: DraftObserver,
): Promise<Draft> {
  const first = check(await askRunner(runner, { ...request, repair: null }, signal, observer))
  if ('draft' in first) return first.draft
  const second = check(await askRunner(runner, { ...request, repair: first }, signal, observer))
  if ('draft' in second) return second.draft
  throw new DomainError({ reason: 'RUNNER_OUTPUT_INVALID', details: { issues: second.issues.map(unquoted) } })
}

function check(answer: unknown): Checked {
  let copy: unknown
  try {
    copy = plainCopy(answer)
  } catch {
    return { answer: null, issues: [{ path: '', message: 'not plain JSON of a reasonable size' }] }
  }
  const checked = Draft.safeParse(copy)
  if (!checked.success) return { answer: copy, issues: toFieldIssues(checked.error) }
  const length = countCharacters(checked.data)
  return length > maxDraftLength ? { answer: copy, issues: [tooLong(length)] } : { draft: checked.data }
}

function tooLong(length: number): FieldIssue {
  const [has, may] = [length, maxDraftLength].map((count) => count.toLocaleString('en-US'))
  return { path: '', message: `the texts have ${has} characters together, and may have at most ${may}` }
}

/** Shortened, because an issue may quote what it refuses. */
function toFieldIssues({ issues }: z.ZodError): FieldIssue[] {
  return issues
    .slice(0, maxIssues)
    .map(({ path, message }) => ({ path: path.join('.'), message: message.slice(0, maxMessageLength) }))
}

/**
 * Removes quotations for callers, and for the run that stores the refusal: a message may quote anything, even secrets.
 */
function unquoted({ path, message }: FieldIssue): FieldIssue {
  const quoted = message.length < maxMessageLength ? /".*"/s : /".*/s
  return { path, message: message.replace(quoted, '"…"') }
}
