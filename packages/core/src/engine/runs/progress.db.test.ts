import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { type ExecutionOption, type NumberedRunEvent, RunId } from '../../domain/schemas/index.ts'
import { fakeDraft } from '../../planning/runner/testing/runner-fake-draft.ts'
import { someBrief } from '../../planning/runner/testing/some-brief.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate } from '../services/testing/test-services.ts'
import { collect, firstEvents, follow, typesOf } from './testing/follow.ts'
import { type Act, SequenceRunner } from './testing/sequence-runner.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())

const draft = fakeDraft(someBrief())
const { workItems, options } = draft

const optionsIn = (events: NumberedRunEvent[], provisional: boolean): ExecutionOption[] =>
  events.flatMap(({ event }) => (event.type === 'option' && event.provisional === provisional ? [event.option] : []))
const shown = (name: string) => (seen: NumberedRunEvent[]) =>
  optionsIn(seen, true).some((option) => option.name === name)

/** A founder whose Runner waits between its reports, so that a test can see each. */
async function withSteps(...acts: Act[]) {
  const founder = await TestFounder.ready(await plangate.servicesWith(new SequenceRunner(...acts)))
  return { founder, planSet: founder.generate() }
}

test('options appear as they are written, with their final ids and numbers', async () => {
  const go = Promise.withResolvers<void>()
  const { founder, planSet } = await withSteps(async (_request, _signal, observer) => {
    observer?.partial({ workItems: workItems.slice(0, 4) })
    observer?.partial({ workItems, options: options.slice(0, 2) })
    await go.promise
    return draft
  })
  const before = await collect(founder, 0, shown('Fast MVP'))
  expect(before.map(({ event }) => event.type)).toEqual(['queued', 'started', 'items', 'option'])
  expect(before[2]?.event).toEqual({ type: 'items', count: workItems.length })
  go.resolve()
  const { options: kept } = await planSet
  const [early] = optionsIn(before, true)
  expect(kept.map(({ name }) => name)).toEqual(options.map(({ name }) => name))
  expect({ ...early, isRecommended: true }).toEqual(kept[0])
  const all = await follow(founder)
  expect(optionsIn(all, false)).toEqual(kept)
  expect(optionsIn(all, true)).toEqual([early])
})

test('pinned options appear at once and unchanged, and options that exceed the limit do not appear', async () => {
  const go = Promise.withResolvers<void>()
  const { founder, planSet } = await withSteps(
    () => draft,
    async (_request, _signal, observer) => {
      observer?.partial({ workItems, options })
      observer?.partial(draft)
      await go.promise
      return draft
    },
  )
  const first = await planSet
  const [mvp, hybrid, full] = first.options
  const { number: after } = (await follow(founder)).at(-1) ?? { number: 0 }
  const second = founder.regenerate(
    'Again.',
    [mvp, full].flatMap((option) => option?.id ?? []),
  )
  const seen = await collect(founder, after, shown('Hybrid Approach'))
  expect(seen.map(({ event }) => event.type)).toEqual(['queued', 'started', 'option', 'option', 'items', 'option'])
  expect(optionsIn(seen, false)).toEqual([mvp, full])
  go.resolve()
  const [, , fresh] = (await second).options
  expect(optionsIn(seen, true)).toEqual([fresh])
  expect(fresh).toEqual({ ...hybrid, id: fresh?.id })
})

test('the number of work items is updated at most twice a second', async () => {
  const firstSeen = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const { founder, planSet } = await withSteps(async (_request, _signal, observer) => {
    observer?.partial({ workItems: workItems.slice(0, 4) })
    await firstSeen.promise
    for (const count of workItems.keys()) observer?.partial({ workItems: workItems.slice(0, count + 1) })
    await go.promise
    return draft
  })
  const counted = (seen: NumberedRunEvent[]) => seen.filter(({ event }) => event.type === 'items')
  await collect(founder, 0, (seen) => counted(seen).length === 1)
  firstSeen.resolve()
  const seen = counted(await collect(founder, 0, (events) => counted(events).length === 2))
  go.resolve()
  await planSet
  const [first, second] = seen
  // The last item of an unfinished answer may be incomplete, and is not counted.
  expect(seen.map(({ event }) => event)).toEqual([
    { type: 'items', count: 3 },
    { type: 'items', count: workItems.length - 1 },
  ])
  expect(Date.parse(second?.at ?? '') - Date.parse(first?.at ?? '')).toBeGreaterThanOrEqual(490)
})

test('after a repair the options appear again, as repaired', async () => {
  const go = Promise.withResolvers<void>()
  const broken = { ...draft, recommendedKey: 'nobody' }
  const repaired = { ...draft, options: options.map((option) => ({ ...option, engineers: 1 })) }
  const { founder, planSet } = await withSteps(
    async (_request, _signal, observer) => {
      observer?.partial(broken)
      await collect(founder, 0, shown('Full-Featured Launch'))
      return broken
    },
    async (_request, _signal, observer) => {
      observer?.partial(repaired)
      await go.promise
      return repaired
    },
  )
  // The first option has one engineer already.
  const changed = options.length - 1
  const seen = await collect(founder, 0, (events) => optionsIn(events, true).length === options.length + changed)
  expect(seen.map(({ event }) => event.type)).toContain('repair')
  go.resolve()
  const { options: kept } = await planSet
  const last = new Map(optionsIn(await follow(founder), false).map((option) => [option.id, option]))
  expect([...last.values()]).toEqual(kept)
  expect(new Set(optionsIn(seen, true).map(({ id }) => id))).toEqual(new Set(kept.map(({ id }) => id)))
})

test('no progress appears from an attempt that has lost its job', async () => {
  const go = Promise.withResolvers<void>()
  const runner = new SequenceRunner(async (_request, _signal, observer) => {
    await go.promise
    observer?.partial(draft)
    await sleep(100)
    return draft
  })
  const services = await plangate.servicesWith(runner)
  const founder = await TestFounder.ready(services)
  founder.generate().catch(() => {})
  const [begun] = (await firstEvents(founder, 2)).slice(-1)
  const stolen = 'update pgboss.job set retry_count = retry_count + 1 where singleton_key = $1'
  await plangate.database.run(stolen, [begun?.runId])
  go.resolve()
  while (services.log.length === 0) await sleep(10)
  await services.runs.cancel(founder.actor, RunId.parse(begun?.runId))
  expect(await typesOf(founder)).toEqual(['queued', 'started', 'canceled'])
})
