import { v7 as uuidV7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { OptionId, RunRequest } from '../../domain/schemas/index.ts'
import { RunnerFake } from '../../planning/runner/testing/runner-fake.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { BlockedRunner } from './testing/one-item-runner.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services } = plangate
const { plans } = services

describe('pinned options', () => {
  test('are kept byte for byte in the next plan set; the others are replaced', async () => {
    const runner = new RunnerFake()
    const founder = await TestFounder.ready(await plangate.servicesWith(runner))
    const first = await founder.generate()
    const [mvp, hybrid] = first.options
    const pinnedOptionIds = [mvp, hybrid].flatMap((option) => option?.id ?? [])
    const second = await founder.regenerate('Cheaper.', pinnedOptionIds.toReversed())
    expect(second.options.slice(0, 2).map(contentHash)).toEqual([mvp, hybrid].map(contentHash))
    expect(second.options[2]?.name).toBe('Full-Featured Launch, take 2')
    expect(second).toMatchObject({ recommendedId: first.recommendedId, seed: first.seed, pinned: { fromVersion: 1 } })
    expect(runner.requests[1]?.regeneration).toEqual({ previous: first, feedback: 'Cheaper.', pinnedOptionIds })
    const { actor, projectId } = founder
    expect(await plans.version(actor, projectId, 2)).toEqual(second)
  })

  test('keep their letters, and so do those that are written again', async () => {
    const founder = await TestFounder.ready(await plangate.servicesWith(new RunnerFake()))
    const first = await founder.generate()
    expect(first).not.toHaveProperty('letters')
    const [mvp, hybrid, full] = first.options
    const second = await founder.regenerate('Cheaper.', hybrid ? [hybrid.id] : [])
    expect(second.options[0]).toEqual(hybrid)
    expect(second.letters?.[0]).toBe('B')
    expect([mvp, full].map((option) => option?.workItemIds)).toEqual(
      second.options.slice(1).map(({ workItemIds }) => workItemIds),
    )
    expect(second.letters).toEqual(['B', 'A', 'C'])
    const { actor, projectId } = founder
    expect(await plans.version(actor, projectId, 2)).toEqual(second)
    expect(await plans.history(actor, projectId)).toMatchObject([
      { version: 2, letters: second.letters },
      { version: 1 },
    ])
    const third = await founder.regenerate('Again.')
    expect(third.options.map(({ name }) => name.startsWith('Full'))).toEqual([false, false, true])
    expect(third).not.toHaveProperty('letters')
  })

  test('must be in the current plan set, and leave room for another option', async () => {
    const founder = await TestFounder.ready(services)
    const stranger = await TestFounder.ready(services)
    const { recommendedId: theirs } = await stranger.generate()
    const { recommendedId: old } = await founder.generate()
    const { options } = await founder.regenerate('Again.')
    for (const unknown of [theirs, old, OptionId.parse(uuidV7())])
      await expectRefusal(founder.regenerate('Again.', [unknown]), 'OPTION_NOT_FOUND')
    const ids = [...options.map(({ id }) => id), old]
    await expectRefusal(founder.regenerate('Again.', ids), 'INVALID_INPUT', {
      issues: [{ path: 'pinnedOptionIds', message: expect.stringContaining('Too big') }],
    })
    expect(await plans.history(founder.actor, founder.projectId)).toHaveLength(2)
  })

  test('do not move a selection, which stays valid on the option of the previous plan set', async () => {
    const founder = await TestFounder.ready(services)
    const { id: planSetId, recommendedId } = await founder.generate()
    await founder.select({ optionId: recommendedId })
    const before = await founder.selected()
    const second = await founder.regenerate('Again.', [recommendedId])
    expect(await founder.selected()).toEqual(before)
    expect(await founder.authorize()).toMatchObject({ selection: { planSetId, optionId: recommendedId } })
    expect(await plans.get(founder.actor, founder.projectId)).toMatchObject({ id: second.id, selectedOptionId: null })
    await founder.select({ optionId: recommendedId, reason: 'Beside the others.' })
    expect(await plans.get(founder.actor, founder.projectId)).toMatchObject({ selectedOptionId: recommendedId })
    expect(await founder.authorize()).toMatchObject({ selection: { planSetId: second.id } })
  })

  test('stay bound to the brief that they were priced on: pinning does not update an option', async () => {
    const founder = await TestFounder.ready(await plangate.servicesWith(new RunnerFake()))
    const { recommendedId } = await founder.generate()
    await founder.saveBrief('Something else.')
    const second = await founder.regenerate('For the brief as it is now.', [recommendedId])
    expect(second).toMatchObject({ briefVersion: 2, pinned: { options: [{ id: recommendedId, briefVersion: 1 }] } })
    const { message } = await founder.select({ optionId: recommendedId })
    expect(message).toContain('the brief has changed')
    await expectRefusal(founder.authorize(), 'SELECTION_STALE', { changed: ['brief'] })
    const fresh = second.options.find(({ id }) => id !== recommendedId)?.id ?? recommendedId
    await founder.select({ optionId: fresh, reason: 'Priced on it.' })
    expect(await founder.authorize()).toMatchObject({ selection: { optionId: fresh } })
  })

  test('are part of the request: only a request with the same pins joins a run', async () => {
    const runner = new BlockedRunner()
    runner.release()
    const founder = await TestFounder.ready(await plangate.servicesWith(runner))
    const { options } = await founder.generate()
    const [one, other] = options.map(({ id }) => id)
    if (!one || !other) throw new Error('two options at least')
    // A connection that is opened first would let the later requests overtake the one that joins.
    await Promise.all(Array.from({ length: 5 }, () => services.runs.list(founder.actor, founder.projectId)))
    runner.block()
    const first = founder.regenerate('Again.', [one, other])
    await runner.reached(2)
    const same = founder.regenerate('Again.', [other, one])
    for (const pins of [[], [one]])
      await expect(founder.regenerate('Again.', pins)).rejects.toMatchObject({ reason: 'RUN_IN_PROGRESS' })
    runner.release()
    expect(await same).toEqual(await first)
    const [run] = await services.runs.list(founder.actor, founder.projectId)
    expect(run?.request).toHaveProperty('previous.pinnedOptionIds', [one, other])
  })
})

test('reads runs from before options could be pinned', () => {
  const id = uuidV7()
  const previous = { planSetId: id, feedback: 'Cheaper.' }
  const stored = { kind: 'regenerate', briefVersion: 1, gateId: id, previous }
  expect(RunRequest.parse(stored)).toEqual(stored)
  const pinned = { ...stored, previous: { ...previous, pinnedOptionIds: [] } }
  expect(RunRequest.safeParse(pinned).success).toBe(false)
})
