import type { Limit, LimitCheck, Targets } from '../../domain/schemas/index.ts'
import { targetPhrase } from './brief-builder.ts'

/** The targets of a brief as limits that core judges, under the words that the sources of a brief have for them. */
export function targetChecks({ weeks, budget, engineers }: Targets): LimitCheck[] {
  return [...atMost('weeks', weeks), ...atMost('budget', budget), ...atMost('engineers', engineers)]
}

function atMost(of: Limit['of'], amount: number | undefined): LimitCheck[] {
  if (amount === undefined) return []
  return [{ part: 'targets', words: targetPhrase(of, amount), limits: [{ of, is: 'at_most', amount }] }]
}
