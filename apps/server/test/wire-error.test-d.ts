import type { OptionId, PlanSetId, ProjectId } from '@plangate/core/schemas'
import type { TRPCClient, TRPCClientError } from '@trpc/client'
import { expectTypeOf } from 'vitest'
import type { AppRouter } from '../src/router.ts'

type Refusal = NonNullable<TRPCClientError<AppRouter>['data']>

// Testing the reason narrows the details, without a cast.
export function narrows(refusal: Refusal): void {
  switch (refusal.reason) {
    case 'UPGRADE_REQUIRED':
      expectTypeOf(refusal.details).toEqualTypeOf<{ feature: string; requiredTier: string; upgradeUrl: string }>()
      break
    case 'VERSION_CONFLICT':
      expectTypeOf(refusal.details.currentVersion).toBeNumber()
      break
    case 'INVALID_INPUT':
      expectTypeOf(refusal.details.issues).toEqualTypeOf<{ path: string; message: string }[]>()
      break
    case 'PROJECT_NOT_FOUND':
      expectTypeOf(refusal.details).toBeNull()
      break
    default:
      // @ts-expect-error: the details are unknown until the reason is.
      refusal.details.currentVersion
  }
}

// Ids of different things have different types, from the output of one procedure to the input of the next.
export async function keepsIdsApart(client: TRPCClient<AppRouter>, projectId: ProjectId): Promise<void> {
  const planSet = await client.plans.get.query({ projectId })
  expectTypeOf(planSet.id).toEqualTypeOf<PlanSetId>()
  expectTypeOf(planSet.recommendedId).toEqualTypeOf<OptionId>()
  await client.plans.select.mutate({ projectId, optionId: planSet.recommendedId, planSetId: planSet.id })
  // @ts-expect-error: a plan set id is not an option id
  await client.plans.select.mutate({ projectId, optionId: planSet.id })
  // @ts-expect-error: a plain string is not a project id
  await client.plans.get.query({ projectId: 'any' })
}
