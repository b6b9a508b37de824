import type { Currency, ProjectId } from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import { isTRPCClientError } from '@trpc/client'
import { trpc } from '../../shared/api/trpc.ts'

/** What a project counts in. */
export interface CountedIn {
  currency: Currency
  /** Whether somebody has set its assumptions, or a plan rests on them: a document then changes nothing about them. */
  isFixed: boolean
}

/** Asks what a project counts in, unless that is known already. Throws when the server does not say. */
export function useFindCurrency(projectId: ProjectId): () => Promise<CountedIn> {
  const utils = trpc.useUtils()
  const input = { projectId }
  return async () => {
    const { version, assumptions } = await utils.assumptions.get.ensureData(input)
    const hasPlan = version > 0 || (await utils.plans.get.ensureData(input).then(() => true, withoutPlan))
    return { currency: assumptions.currency, isFixed: version > 0 || hasPlan }
  }
}

/** Returns false when the server says that there is no plan, and throws any other error. */
function withoutPlan(error: unknown): false {
  if (isTRPCClientError<AppRouter>(error) && error.data?.reason === 'PLAN_NOT_FOUND') return false
  throw error
}
