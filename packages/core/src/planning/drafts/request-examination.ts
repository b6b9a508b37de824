import type { z } from 'zod'
import { Examination } from '../../domain/schemas/index.ts'
import type { ExaminationRequest, Runner } from '../runner/index.ts'
import { type AnswerObserver, requestAnswer } from './request-answer.ts'
import type { DraftLimits } from './within-limits.ts'

/**
 * Has a Runner compare independent drafts.
 *
 * @param examine the Runner's ability
 * @throws {DomainError} those of `requestDraft`
 */
export function requestExamination(
  examine: NonNullable<Runner['examine']>,
  request: Omit<ExaminationRequest, 'repair'>,
  limits: DraftLimits,
  observer?: AnswerObserver,
): Promise<Examination> {
  const ask = (repair: ExaminationRequest['repair'], signal: AbortSignal) =>
    examine({ ...request, repair }, signal, observer)
  return requestAnswer({ ask, schema: examinationOf(request) }, limits, observer)
}

/** An examination of items that exist, each once, with every assumption that was asked about. */
function examinationOf({ assumptions, items }: Omit<ExaminationRequest, 'repair'>): z.ZodType<Examination> {
  const known = new Set(items.map(({ id }) => id))
  return Examination.superRefine((examination, ctx) => {
    const ids = examination.items.map(({ id }) => id)
    const unknown = ids.filter((id) => !known.has(id))
    if (unknown.length > 0) ctx.addIssue({ code: 'custom', path: ['items'], message: `"${unknown[0]}" is not an item` })
    if (new Set(ids).size !== ids.length)
      ctx.addIssue({ code: 'custom', path: ['items'], message: 'names an item twice' })
    for (const assumption of missingIn(examination, assumptions))
      ctx.addIssue({ code: 'custom', path: ['assumptions'], message: `does not examine "${assumption}"` })
  })
}

function missingIn({ assumptions }: Examination, asked: readonly string[]): string[] {
  const examined = new Set(assumptions.map(({ words }) => words))
  return asked.filter((assumption) => !examined.has(assumption))
}
