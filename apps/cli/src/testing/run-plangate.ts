import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** The folder of the sample briefs. */
export const samples: string = fileURLToPath(new URL('../../../../packages/core/briefs/', import.meta.url))

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export interface ProcessOptions {
  cwd?: string
  /** Nothing is inherited: the tests may run under a package manager, and with or without colours. */
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
  { cwd = samples, env = {}, nodeArguments = [] }: ProcessOptions = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...nodeArguments, main, ...args], { cwd, env })
}

/** Runs it to its end. */
export async function runPlangate(
  args: readonly string[],
  { input = '', ...surroundings }: ProcessOptions & { input?: string | Uint8Array } = {},
): Promise<CommandOutcome> {
  const child = spawnPlangate(args, surroundings)
  child.stdin.end(input)
  return outcomeOf(child)
}

/** What the process wrote, and how it ended. */
export async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<CommandOutcome> {
  const ended = once(child, 'close')
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  await ended
  return { code: child.exitCode, output, errors }
}
