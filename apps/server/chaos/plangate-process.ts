import { setTimeout as sleep } from 'node:timers/promises'
import { answersWithPlan } from '@plangate/runners/testing/good-model'
import { ModelServer } from '@plangate/runners/testing/model-server'
import { ObservedProcess } from './observed-process.ts'

/** The real program, in a process of its own. */
export interface PlangateProcess extends AsyncDisposable {
  child: ObservedProcess
  url: string
  /** Seconds from the start of the process until it was ready. */
  readySeconds: number
}

/** Starts the program with `model` as its Runner. Disposing of the result kills the process. */
export async function startPlangateProcess(
  model: ModelServer,
  settings: Record<string, string>,
): Promise<PlangateProcess> {
  const startedAt = performance.now()
  const runner = { PLANGATE_RUNNER: 'openai-compatible', PLANGATE_MODEL: 'slow', PLANGATE_BASE_URL: model.baseUrl }
  const child = new ObservedProcess('../src/main.ts', { env: { PORT: '0', ...runner, ...settings } })
  const line = await child.waitForLine('ready at ')
  const readySeconds = (performance.now() - startedAt) / 1_000
  const [, url = ''] = /ready at (\S+)/.exec(line) ?? []
  return { child, url, readySeconds, [Symbol.asyncDispose]: () => child[Symbol.asyncDispose]() }
}

/** Starts a language model that waits for `millis` before it answers. */
export function startSlowModel(millis: number): Promise<ModelServer> {
  return ModelServer.start(async (call) => {
    await sleep(millis)
    await answersWithPlan(call)
  })
}
