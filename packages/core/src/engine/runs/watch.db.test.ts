import { afterAll, expect, test } from 'vitest'
import type { NumberedRunEvent } from '../../domain/schemas/index.ts'
import { BlockedRunner } from '../services/testing/one-item-runner.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate } from '../services/testing/test-services.ts'
import { collect, follow } from './testing/follow.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services } = plangate

const types = (events: NumberedRunEvent[]) => events.map(({ event }) => event.type)

test('from any place on, everything that came after it is told, once and in order, also when that is a lot', async () => {
  const founder = await TestFounder.ready(services)
  await founder.generate()
  for (let round = 0; round < 20; round++) await founder.regenerate(`Round ${round}.`)
  const count = 21 * 6
  const all = await collect(founder, 0, (seen) => seen.length === count)
  expect(all.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  for (const place of [1, 50, 99, 100, count - 1])
    expect(await collect(founder, place, (seen) => seen.length === count - place)).toEqual(all.slice(place))
})

test('without a place, the active run is told of from its start', async () => {
  const runner = new BlockedRunner()
  const founder = await TestFounder.ready(await plangate.servicesWith(runner))
  const generating = founder.generate()
  await runner.reached(1)
  expect(types(await collect(founder, null, (seen) => seen.length === 2))).toEqual(['queued', 'started'])
  runner.release()
  await generating
})

test('without a place and without an active run, only what comes next is told', async () => {
  const founder = await TestFounder.ready(services)
  await founder.generate()
  const { actor, projectId } = founder
  const leaving = new AbortController()
  const events = await services.runs.watch(actor, projectId, { after: null, signal: leaving.signal })
  await founder.regenerate('Again.')
  const { value } = await events.next()
  expect(value).toMatchObject({ number: 7, event: { type: 'queued', kind: 'regenerate' } })
  leaving.abort()
  expect(await follow(founder, 6)).toHaveLength(6)
})

test('a watcher who leaves is let go at once, whatever he waits for', async () => {
  const patient = await plangate.servicesWith(new BlockedRunner(), { pollMillis: 3_600_000 })
  const { actor, projectId } = await TestFounder.ready(patient)
  const leaving = new AbortController()
  const events = await patient.runs.watch(actor, projectId, { after: null, signal: leaving.signal })
  const next = events.next()
  leaving.abort()
  expect(await next).toEqual({ done: true, value: undefined })
  const gone = await patient.runs.watch(actor, projectId, { after: 0, signal: AbortSignal.abort() })
  expect(await gone.next()).toEqual({ done: true, value: undefined })
})

test('a watcher is told when the process stops, so that he goes on elsewhere', async () => {
  const stopping = await plangate.servicesWith(new BlockedRunner())
  const { actor, projectId } = await TestFounder.ready(stopping)
  const events = await stopping.runs.watch(actor, projectId, { after: null, signal: new AbortController().signal })
  const next = events.next()
  await stopping.stop(0)
  await expect(next).rejects.toThrow('stopped')
})
