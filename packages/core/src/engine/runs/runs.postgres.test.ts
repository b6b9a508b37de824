import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, test, vi } from 'vitest'
import { DomainError } from '../../domain/errors/index.ts'
import type { NumberedRunEvent, Run } from '../../domain/schemas/index.ts'
import { BlockedRunner, OneItemRunner } from '../services/testing/one-item-runner.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openProcesses } from './testing/processes.ts'

const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index))

test('200 simultaneous regenerations in three processes make one run, one call and one version', async () => {
  const runners = times(3, () => new BlockedRunner())
  await using processes = await openProcesses(runners, { connections: 5 })
  const founder = await TestFounder.ready(processes.services(0))
  const { actor, projectId } = founder
  const first = founder.generate()
  await Promise.race(runners.map((runner) => runner.reached(1)))
  for (const runner of runners) runner.release()
  await first
  for (const runner of runners) runner.block()

  const feedback = (index: number) => (index % 4 === 3 ? 'Dearer.' : 'Cheaper.')
  const asking = times(200, (index) =>
    processes.services(index).plans.regenerate(actor, { projectId, feedback: feedback(index) }),
  )
  const outcomes = Promise.allSettled(asking)
  let refused = 0
  for (const attempt of asking) attempt.catch(() => refused++)
  // Everybody has asked, before the run ends.
  await vi.waitFor(async () => expect(refused + (await processes.count('plans.regenerate'))).toBe(200), 240_000)
  for (const runner of runners) runner.release()

  const [run, ...earlier] = await founder.services.runs.list(actor, projectId)
  expect(earlier).toHaveLength(1)
  const won = { planSets: new Set<string>(), joined: 0, refused: 0 }
  for (const [index, outcome] of (await outcomes).entries()) {
    if (feedback(index) === feedbackIn(run)) {
      if (outcome.status === 'rejected') throw outcome.reason
      won.planSets.add(outcome.value.id)
      won.joined += 1
    } else {
      if (outcome.status !== 'rejected' || !(outcome.reason instanceof DomainError))
        throw new Error(`${index} was not refused`)
      expect(outcome.reason.refusal).toEqual({ reason: 'RUN_IN_PROGRESS', details: { runId: run?.id } })
      won.refused += 1
    }
  }
  expect(won.planSets.size).toBe(1)
  expect([won.joined, won.refused].toSorted()).toEqual([150, 50])
  expect(runners.flatMap(({ requests }) => requests)).toHaveLength(2)
  expect(await founder.services.plans.history(actor, projectId)).toHaveLength(2)
})

const count = { sampled: 30, exhaustive: 500 }[inject('extent')]

test(`${count} simultaneous runs finish with a pool of 5, and hold no connection while the Runner works`, async () => {
  const runner = new BlockedRunner()
  await using processes = await openProcesses([runner], { connections: 5, concurrency: count })
  const founders = await Promise.all(times(count, () => TestFounder.ready(processes.services(0))))
  const generating = founders.map((founder) => founder.generate())
  await runner.reached(count)
  await processes.quiet()
  runner.release()
  const planSets = await Promise.all(generating)
  expect(planSets.map(({ version }) => version)).toEqual(times(count, () => 1))
  expect(runner.requests).toHaveLength(count)
})

test('a watcher who reconnects to random processes gets every event exactly once', async () => {
  await using processes = await openProcesses(
    times(2, () => new OneItemRunner()),
    { connections: 5 },
  )
  const founder = await TestFounder.ready(processes.services(0))
  const { actor, projectId } = founder
  await founder.generate()
  const rounds = 40
  const working = (async () => {
    for (const round of times(rounds, (index) => index))
      await processes.services(round).plans.regenerate(actor, { projectId, feedback: `Round ${round}.` })
  })()
  const seen: NumberedRunEvent[] = []
  let connections = 0
  while (seen.length < (rounds + 1) * 6) {
    const leaving = new AbortController()
    // Longer with every connection, so that each machine is quick enough for an event at last.
    const patience = sleep(Math.random() * (20 + connections)).then(() => leaving.abort())
    const place = seen.at(-1)?.number ?? 0
    for await (const event of await processes
      .services(connections)
      .runs.watch(actor, projectId, { after: place, signal: leaving.signal })) {
      seen.push(event)
      // Also in the middle of what was read at once.
      if (seen.length % 3 === 0) break
    }
    await patience
    connections += 1
  }
  await working
  expect(connections).toBeGreaterThan(50)
  expect(seen.map(({ number }) => number)).toEqual(seen.map((_, index) => index + 1))
  expect(seen.filter(({ event }) => event.type === 'done')).toHaveLength(rounds + 1)
})

function feedbackIn(run: Run | undefined): string | undefined {
  return run && 'previous' in run.request ? run.request.previous?.feedback : undefined
}
