import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface ProcessSettings {
  /** Passed to the module as JSON, in its one command-line argument. */
  argument?: object
  /** Environment variables; those of this process when left out. */
  env?: Record<string, string>
}

/** A Node process whose output can be waited for, and which can be sent signals. */
export class ObservedProcess implements AsyncDisposable {
  readonly #process: ChildProcess
  readonly #ended: Promise<unknown>
  readonly #listeners = new Set<() => void>()
  /** The lines it has printed so far. */
  readonly lines: string[] = []

  constructor(module: string, { argument = {}, env }: ProcessSettings) {
    const path = fileURLToPath(new URL(module, import.meta.url))
    const args = [path, JSON.stringify(argument)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env })
    this.#process = child
    this.#ended = once(child, 'exit')
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.lines.push(line)
      for (const notify of this.#listeners) notify()
    })
  }

  /** Returns the first line that contains `text`; waits until it is printed. */
  async waitForLine(text: string): Promise<string> {
    for (;;) {
      const line = this.lines.find((printed) => printed.includes(text))
      if (line !== undefined) return line
      await new Promise<void>((resolve) => this.#listeners.add(resolve))
    }
  }

  /** Returns how many lines contain `text`. */
  countLines(text: string): number {
    return this.lines.filter((line) => line.includes(text)).length
  }

  /** True once the process has ended. */
  get hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }

  signal(name: NodeJS.Signals): void {
    this.#process.kill(name)
  }

  /** Resolves once the process has ended. */
  async waitForEnd(): Promise<void> {
    await this.#ended
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.signal('SIGKILL')
    await this.#ended
  }
}
