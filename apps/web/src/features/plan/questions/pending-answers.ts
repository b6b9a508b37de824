import { addCapabilityAnswers, type OpenQuestion } from '@plangate/core/capability-answers'
import { type Brief, CapabilityAnswer, ProductKind, questionKey } from '@plangate/core/schemas'
import { z } from 'zod'

/** What the founder has answered on the page of a plan, and not saved. */
export const PendingAnswers = z.object({
  answers: z.array(CapabilityAnswer),
  /** '' leaves it to the planner again; null: unchanged. */
  productKind: z.union([ProductKind, z.literal('')]).nullable(),
})
export type PendingAnswers = z.infer<typeof PendingAnswers>

export type YesOrNo = CapabilityAnswer['answer']

export const nothingPending: PendingAnswers = { answers: [], productKind: null }

/** Adds or replaces the answer to a question, or takes it back: null. */
export function withPendingAnswer(
  pending: PendingAnswers,
  { key, question: { words: _, ...question } }: OpenQuestion,
  answer: YesOrNo | null,
): PendingAnswers {
  const others = pending.answers.filter((other) => questionKey(other) !== key)
  return { ...pending, answers: answer === null ? others : [...others, { ...question, answer }] }
}

/** Leaves out answers to what is not asked any more, and a kind of product that the brief has already. */
export function stillPending(pending: PendingAnswers, open: readonly OpenQuestion[], brief: Brief): PendingAnswers {
  const keys = new Set(open.map(({ key }) => key))
  const { answers, productKind } = pending
  return {
    answers: answers.filter((answer) => keys.has(questionKey(answer))),
    productKind: productKind === (brief.productKind ?? '') ? null : productKind,
  }
}

/** Returns the brief with everything that is pending: one version. */
export function briefWithPending(brief: Brief, { answers, productKind }: PendingAnswers): Brief {
  const answered = addCapabilityAnswers(brief, answers)
  if (productKind === null) return answered
  const { productKind: _, ...rest } = answered
  return productKind === '' ? rest : { ...rest, productKind }
}

/** Returns "2 answers and the kind of product", or null when nothing is pending. */
export function describePendingAnswers({ answers, productKind }: PendingAnswers): string | null {
  const parts = [
    ...(answers.length > 0 ? [answers.length === 1 ? '1 answer' : `${answers.length} answers`] : []),
    ...(productKind === null ? [] : ['the kind of product']),
  ]
  return parts.length === 0 ? null : parts.join(' and ')
}
