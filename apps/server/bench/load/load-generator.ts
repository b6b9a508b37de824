import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type LoadJob, LoadResult } from './load-job.ts'

const module = fileURLToPath(new URL('load-process.ts', import.meta.url))

/** Sends requests from a process of its own. */
export class LoadGenerator implements AsyncDisposable {
  readonly #child: ChildProcess = fork(module)

  /** @throws {Error} quotes the first answer with a status other than 200 and 503 */
  async send(job: LoadJob): Promise<LoadResult> {
    const answered = once(this.#child, 'message')
    this.#child.send(job)
    const [message] = await answered
    const result = LoadResult.parse(message)
    if (result.failure !== null) throw new Error(`A call of the benchmark failed: ${result.failure}`)
    return result
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await ended
  }
}
