import type { ProjectId } from '@plangate/core/schemas'
import { getRouteApi, type LinkProps } from '@tanstack/react-router'
import { expectTypeOf, test } from 'vitest'
import type { createAppRouter } from './router.tsx'

const plan = getRouteApi('/projects/$projectId/plan')

test('the id in the address is a ProjectId, and the version a number', () => {
  expectTypeOf(plan.useParams<ReturnType<typeof createAppRouter>>).returns.toEqualTypeOf<{ projectId: ProjectId }>()
  expectTypeOf(plan.useSearch<ReturnType<typeof createAppRouter>>).returns.toEqualTypeOf<{
    version?: number | undefined
  }>()
})

test('a link leads to a page that is there', () => {
  expectTypeOf<'/projects/$projectId/permit'>().toExtend<LinkProps['to']>()
  expectTypeOf<'/projects/$projectId/price'>().not.toExtend<LinkProps['to']>()
})
