import type { OptionId, PlanSetId, ProjectId } from '@plangate/core/schemas'
import type { TRPCClient, TRPCClientError } from '@trpc/client'
import { expectTypeOf } from 'vitest'
import type { AppRouter } from '../src/router.ts'

type Refusal = NonNullable<TRPCClientError<AppRouter>['data']>

// A client that tests the reason knows the details, with no cast.
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
      // @ts-expect-error: which details these are is not known before the reason is.
      refusal.details.currentVersion
  }
}

// Ids of different things are different types, from the output of one procedure to the input of the next.
export async function keepsIdsApart(client: TRPCClient<AppRouter>, projectId: ProjectId): Promise<void> {
  const planSet = await client.plans.get.query({ projectId })
  expectTypeOf(planSet.id).toEqualTypeOf<PlanSetId>()
  expectTypeOf(planSet.recommendedId).toEqualTypeOf<OptionId>()
  await client.plans.select.mutate({ projectId, optionId: planSet.recommendedId, planSetId: planSet.id })
  // @ts-expect-error: a plan set is no option
  await client.plans.select.mutate({ projectId, optionId: planSet.id })
  // @ts-expect-error: any string is no project
  await client.plans.get.query({ projectId: 'any' })
}
