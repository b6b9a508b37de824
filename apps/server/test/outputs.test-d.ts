import type { CurrentPlanSet, Gate, Permit, PlanSet, SelectionReceipt } from '@plangate/core/schemas'
import type { inferRouterOutputs } from '@trpc/server'
import { expectTypeOf } from 'vitest'
import type { SignInConfig } from '../src/identity/sign-in-config.ts'
import type { AppRouter } from '../src/router.ts'

type Outputs = inferRouterOutputs<AppRouter>

// The parser of an output, which is a function, gives clients the type of its schema.
expectTypeOf<Outputs['plans']['get']>().toEqualTypeOf<CurrentPlanSet>()
expectTypeOf<Outputs['plans']['version']>().toEqualTypeOf<PlanSet>()
expectTypeOf<Outputs['plans']['select']>().toEqualTypeOf<SelectionReceipt>()
expectTypeOf<Outputs['plans']['deepResearch']>().toEqualTypeOf<PlanSet>()
expectTypeOf<Outputs['builds']['authorize']>().toEqualTypeOf<Permit>()
expectTypeOf<Outputs['gates']['current']>().toEqualTypeOf<Gate | null>()
expectTypeOf<Outputs['session']['config']>().toEqualTypeOf<SignInConfig>()
