import type { Adjustments, OptionId, ProjectId, Weights } from '@plangate/core/schemas'
import { getRouteApi, type LinkProps } from '@tanstack/react-router'
import { expectTypeOf, test } from 'vitest'
import type { DriverTotal, PlanView, ScopeGrouping } from '../features/plan/plan-search.ts'
import type { createAppRouter } from './router.tsx'

const plan = getRouteApi('/projects/$projectId/plan')

test('the id in the address is a ProjectId, the version a number, and the view one that there is', () => {
  expectTypeOf(plan.useParams<ReturnType<typeof createAppRouter>>).returns.toEqualTypeOf<{ projectId: ProjectId }>()
  expectTypeOf(plan.useSearch<ReturnType<typeof createAppRouter>>).returns.toEqualTypeOf<{
    version?: number | undefined
    view?: PlanView | undefined
    weights?: Weights | undefined
    grouping?: ScopeGrouping | undefined
    differing?: boolean | undefined
    compare?: number | undefined
    changes?: Adjustments | undefined
    option?: OptionId | undefined
    total?: DriverTotal | undefined
  }>()
})

test('a link leads to a page that is there', () => {
  expectTypeOf<'/projects/$projectId/permit'>().toExtend<LinkProps['to']>()
  expectTypeOf<'/projects/$projectId/price'>().not.toExtend<LinkProps['to']>()
})
