import { setTimeout as sleep } from 'node:timers/promises'
import type { KyselyPlugin } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { BlockedRunner } from '../services/testing/one-item-runner.ts'
import { TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate } from '../services/testing/test-services.ts'
import { RunHub } from './run-hub.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())

/** Answers of the database that arrive late: each waits for the one that `release` lets through. */
function lateAnswers() {
  const waiting: (() => void)[] = []
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return result
    },
  }
  const next = async () => {
    while (waiting.length === 0) await sleep(5)
  }
  return { plugin, next, release: () => waiting.shift()?.() }
}

test('wakes no watch with a state that was read before it began', async () => {
  const runner = new BlockedRunner()
  const founder = await TestFounder.ready(await plangate.servicesWith(runner))
  const generating = founder.generate()
  await runner.reached(1)
  const [run] = await plangate.services.runs.list(founder.actor, founder.projectId)
  if (run === undefined) throw new Error('no run')
  const { plugin, next, release } = lateAnswers()
  const hub = await RunHub.open({
    db: plangate.database.db.withPlugin(plugin),
    listen: async () => {},
    pollMillis: 5,
    log: { warn: () => {}, error: () => {} },
    isDatabaseBusy: () => false,
  })
  const woken: string[] = []
  const watchUntilEnd = (name: string) => {
    const watch = hub.watchRun(run.id, () => true)
    void watch.changed(new AbortController().signal).then((isNews) => isNews && woken.push(name))
  }

  watchUntilEnd('early')
  await next()
  watchUntilEnd('late')
  release()
  await next()
  expect(woken).toEqual(['early'])
  release()
  await next()
  expect(woken).toEqual(['early', 'late'])

  const closing = hub.close()
  release()
  await closing
  runner.release()
  await generating
})
