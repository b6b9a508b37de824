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

test('a watcher gets all events after any number, once and in order, even when there are many', async () => {
  const founder = await TestFounder.ready(services)
  await founder.generate()
  for (let round = 0; round < 20; round++) await founder.regenerate(`Round ${round}.`)
  const count = 21 * 6
  const all = await collect(founder, 0, (seen) => seen.length === count)
  expect(all.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  for (const place of [1, 50, 99, 100, count - 1])
    expect(await collect(founder, place, (seen) => seen.length === count - place)).toEqual(all.slice(place))
})

test('a new watcher gets all events of the active run', async () => {
  const runner = new BlockedRunner()
  const founder = await TestFounder.ready(await plangate.servicesWith(runner))
  const generating = founder.generate()
  await runner.reached(1)
  expect(types(await collect(founder, null, (seen) => seen.length === 2))).toEqual(['queued', 'started'])
  runner.release()
  await generating
})

test('a new watcher without an active run gets only new events', async () => {
  const founder = await TestFounder.ready(services)
  await founder.generate()
  const { actor, projectId } = founder
  const leaving = new AbortController()
  const events = await services.runs.watch(actor, projectId, { after: null, signal: leaving.signal })
  expect(events.after).toBe(6)
  await founder.regenerate('Again.')
  const { value } = await events.next()
  expect(value).toMatchObject({ number: 7, event: { type: 'queued', kind: 'regenerate' } })
  leaving.abort()
  expect(await follow(founder, 6)).toHaveLength(6)
})

test('a watcher who leaves stops waiting at once', async () => {
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

test('a watcher gets an error when the process stops, and can reconnect elsewhere', async () => {
  const stopping = await plangate.servicesWith(new BlockedRunner())
  const { actor, projectId } = await TestFounder.ready(stopping)
  const events = await stopping.runs.watch(actor, projectId, { after: null, signal: new AbortController().signal })
  const refused = expect(events.next()).rejects.toThrow('stopped')
  await stopping.stop(0)
  await refused
})
