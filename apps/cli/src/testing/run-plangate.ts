import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** The folder of the sample briefs. */
export const sampleDirectory: string = fileURLToPath(new URL('../../../../packages/core/briefs/', import.meta.url))

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export interface ProcessOptions {
  cwd?: string
  /** Environment variables. None are inherited from this process, because package managers and terminals set some. */
  env?: Record<string, string>
  nodeArguments?: string[]
}

export interface CommandOutcome {
  code: number | null
  output: string
  errors: string
}

/** Starts the real command line in a process of its own. */
export function spawnPlangate(
  args: readonly string[],
  { cwd = sampleDirectory, env = {}, nodeArguments = [] }: ProcessOptions = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...nodeArguments, main, ...args], { cwd, env })
}

/** Runs the real command line in a process of its own, and returns its outcome. */
export async function runPlangate(
  args: readonly string[],
  { input = '', ...options }: ProcessOptions & { input?: string | Uint8Array } = {},
): Promise<CommandOutcome> {
  const child = spawnPlangate(args, options)
  child.stdin.end(input)
  return outcomeOf(child)
}

/** Returns the output and the exit code of a process, once it has ended. */
export async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<CommandOutcome> {
  const ended = once(child, 'close')
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  await ended
  return { code: child.exitCode, output, errors }
}
