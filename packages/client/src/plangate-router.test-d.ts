import type { AppRouter } from '@plangate/server'
import type { inferRouterOutputs } from '@trpc/server'
import { expectTypeOf, test } from 'vitest'
import type { PlangateClient } from './create-plangate-client.ts'
import type { PlangateInputs, PlangateOutputs } from './index.ts'
import type { PlangateReason } from './refusal.ts'

type ServerOutputs = inferRouterOutputs<AppRouter>

test('has every procedure of the server', () => {
  expectTypeOf<keyof PlangateOutputs>().toEqualTypeOf<keyof ServerOutputs>()
  expectTypeOf<keyof PlangateOutputs['plans']>().toEqualTypeOf<keyof ServerOutputs['plans']>()
})

test('has every answer of the server, with ids as strings', () => {
  expectTypeOf<ServerOutputs>().toExtend<PlangateOutputs>()
  expectTypeOf<PlangateOutputs['plans']['get']['recommendedId']>().toEqualTypeOf<string>()
  expectTypeOf<PlangateOutputs['plans']['get']>().not.toBeAny()
})

test('takes ids as strings, and no other input than the server', () => {
  expectTypeOf<PlangateInputs['gates']['decide']>().toExtend<{ projectId: string }>()
  // @ts-expect-error: no such decision
  const call = (plangate: PlangateClient) => plangate.gates.decide.mutate({ projectId: 'p1', decision: 'maybe' })
  expectTypeOf(call).toBeFunction()
})

test('has every reason of the server', () => {
  type ServerReason = AppRouter['_def']['_config']['$types']['errorShape']['data']['reason']
  expectTypeOf<PlangateReason>().toEqualTypeOf<ServerReason>()
})

test('has the events of streams', () => {
  type Event = Parameters<NonNullable<Parameters<PlangateClient['plans']['watch']['subscribe']>[1]['onData']>>[0]
  expectTypeOf<Event['id']>().toEqualTypeOf<string>()
  expectTypeOf<Event['data']>().not.toBeAny()
})
