import { z } from 'zod'
import { ObservedProcess } from '../../chaos/observed-process.ts'

const Figures = z.strictObject({
  /** Processor time of all threads. */
  cpuMicros: z.number(),
  /** Sent to the database, `begin` and `commit` included. */
  statements: z.int(),
  /** How late timers were; says nothing where the loop is not observed. */
  loopMillis: z.strictObject({ p50: z.number(), p99: z.number() }),
})
/** What a server process used in some time. */
export type Figures = z.infer<typeof Figures>

const preload = new URL('report-figures.ts', import.meta.url).href

export interface ServerOptions {
  env?: Record<string, string>
  observesLoop?: boolean
}

/** A server in a process of its own, which can be asked what it has used. Disposing of it kills the process. */
export class MeasuredServer implements AsyncDisposable {
  /** Empty when it does not listen. */
  readonly url: string
  readonly #child: ObservedProcess

  private constructor(child: ObservedProcess, url: string) {
    this.#child = child
    this.url = url
  }

  /**
   * Starts a module, which prints "ready at <URL>" once it listens, or "ready" with other words if it never does.
   *
   * @param argument passed to the module as JSON
   * @param options its environment variables, and no others; and whether `read` says how late timers were
   */
  static async start(
    module: string,
    argument: object,
    { env = {}, observesLoop = false }: ServerOptions = {},
  ): Promise<MeasuredServer> {
    const imported = `--import=${preload}${observesLoop ? '?loop' : ''}`
    const path = new URL(module, import.meta.url).href
    const child = new ObservedProcess(path, { argument, env: { NODE_OPTIONS: imported, ...env } })
    const [, url = ''] = /ready at (\S+)/.exec(await child.waitForLine('ready ')) ?? []
    return new MeasuredServer(child, url)
  }

  /** Returns what the process has used since the last call. */
  async read(): Promise<Figures> {
    this.#child.lines.length = 0
    this.#child.signal('SIGCONT')
    return Figures.parse(JSON.parse(await this.#child.waitForLine('"cpuMicros"')))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#child[Symbol.asyncDispose]()
  }
}
