import { setTimeout as sleep } from 'node:timers/promises'
import { answersWithPlan } from '@plangate/runners/testing/good-model'
import { ModelServer } from '@plangate/runners/testing/model-server'
import { Child } from './child.ts'

/** The program itself, in a process of its own. */
export interface Plangate extends AsyncDisposable {
  child: Child
  url: string
  /** From the start of the process until it was ready. */
  readySeconds: number
}

/** Starts the program as everybody does, with a language model to write plans; it is killed at the end. */
export async function startPlangate(model: ModelServer, settings: Record<string, string>): Promise<Plangate> {
  const startedAt = performance.now()
  const runner = { PLANGATE_RUNNER: 'openai-compatible', PLANGATE_MODEL: 'slow', PLANGATE_BASE_URL: model.baseUrl }
  const child = new Child('../src/main.ts', { env: { PORT: '0', ...runner, ...settings } })
  const line = await child.says('ready at ')
  const readySeconds = (performance.now() - startedAt) / 1_000
  const [, url = ''] = /ready at (\S+)/.exec(line) ?? []
  return { child, url, readySeconds, [Symbol.asyncDispose]: () => child[Symbol.asyncDispose]() }
}

/** A language model that thinks for so long before it answers. */
export function startSlowModel(millis: number): Promise<ModelServer> {
  return ModelServer.start(async (call) => {
    await sleep(millis)
    await answersWithPlan(call)
  })
}
