import type { OptionId, ProjectId } from '@plangate/core/schemas'
import { getRouteApi, type LinkProps } from '@tanstack/react-router'
import { expectTypeOf, test } from 'vitest'
import type { DriverTotal, PlanView, ScopeGrouping } from '../features/plan/plan-search.ts'
import type { createAppRouter } from './router.tsx'

const plan = getRouteApi('/projects/$projectId/plan')

test('the plan route has typed params and search params', () => {
  expectTypeOf(plan.useParams<ReturnType<typeof createAppRouter>>).returns.toEqualTypeOf<{ projectId: ProjectId }>()
  expectTypeOf(plan.useSearch<ReturnType<typeof createAppRouter>>).returns.toEqualTypeOf<{
    version?: number | undefined
    view?: PlanView | undefined
    weights?: object | undefined
    grouping?: ScopeGrouping | undefined
    differing?: boolean | undefined
    compare?: number | undefined
    changes?: object | undefined
    toggles?: string | undefined
    hoped?: object | undefined
    option?: OptionId | undefined
    total?: DriverTotal | undefined
  }>()
})

test('links are typed by the existing routes', () => {
  expectTypeOf<'/projects/$projectId/permit'>().toExtend<LinkProps['to']>()
  expectTypeOf<'/projects/$projectId/price'>().not.toExtend<LinkProps['to']>()
})
