import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface ChildSettings {
  /** Handed over as JSON. */
  argument?: object
  /** Its environment; this process's own when left out. */
  env?: Record<string, string>
}

/** Another process, what it says, and the means to make it suffer. */
export class Child implements AsyncDisposable {
  readonly #process: ChildProcess
  readonly #ended: Promise<unknown>
  readonly #listeners = new Set<() => void>()
  /** Its lines so far. */
  readonly lines: string[] = []

  constructor(module: string, { argument = {}, env }: ChildSettings) {
    const path = fileURLToPath(new URL(module, import.meta.url))
    const args = [path, JSON.stringify(argument)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env })
    this.#process = child
    this.#ended = once(child, 'exit')
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.lines.push(line)
      for (const heard of this.#listeners) heard()
    })
  }

  /** The first line that says `words`, now or later. */
  async says(words: string): Promise<string> {
    for (;;) {
      const line = this.lines.find((said) => said.includes(words))
      if (line !== undefined) return line
      await new Promise<void>((resolve) => this.#listeners.add(resolve))
    }
  }

  /** How many lines say `words`. */
  count(words: string): number {
    return this.lines.filter((line) => line.includes(words)).length
  }

  /** Whether it is gone. */
  get hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }

  signal(name: NodeJS.Signals): void {
    this.#process.kill(name)
  }

  /** Resolves once it is gone. */
  async ended(): Promise<void> {
    await this.#ended
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.signal('SIGKILL')
    await this.#ended
  }
}
