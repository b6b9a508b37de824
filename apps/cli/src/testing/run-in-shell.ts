import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { variables } from '../env.ts'
import { type CommandOutcome, outcomeOf } from './run-plangate.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** A new folder in which `plangate` is the command line of this workspace. */
export class Shell implements Disposable {
  readonly directory: string = mkdtempSync(join(tmpdir(), 'plangate-shell-'))

  constructor() {
    this.write('plangate', `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`)
  }

  /** Adds a file that can be run. */
  write(name: string, content: string): void {
    writeFileSync(join(this.directory, name), content, { mode: 0o755 })
  }

  /** Runs a program with these variables and the path of this process, and nothing else of its environment. */
  run(
    program: string,
    args: string[],
    env: Record<string, string>,
    cwd: string = this.directory,
  ): Promise<CommandOutcome> {
    const child = spawn(program, args, { cwd, env: { PATH: `${this.directory}:${variables['PATH']}`, ...env } })
    child.stdin.end()
    return outcomeOf(child)
  }

  [Symbol.dispose](): void {
    rmSync(this.directory, { recursive: true })
  }
}
