import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Another process, what it says, and the means to make it suffer. */
export class Child implements AsyncDisposable {
  readonly #process: ChildProcess
  readonly #ended: Promise<unknown>
  readonly #listeners = new Set<() => void>()
  /** Its lines so far. */
  readonly lines: string[] = []

  constructor(module: string, argument: object) {
    const path = fileURLToPath(new URL(module, import.meta.url))
    const child = spawn(process.execPath, [path, JSON.stringify(argument)], { stdio: ['ignore', 'pipe', 'inherit'] })
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
