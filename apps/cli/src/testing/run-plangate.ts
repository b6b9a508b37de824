import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** The folder of the sample briefs. */
export const samples: string = fileURLToPath(new URL('../../../../packages/core/briefs/', import.meta.url))

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export interface Surroundings {
  cwd?: string
  /** Nothing is inherited: the tests may run under a package manager, and with or without colours. */
  env?: Record<string, string>
  nodeArguments?: string[]
}

export interface Outcome {
  code: number | null
  output: string
  errors: string
}

/** Starts the real command line in a process of its own. */
export function startPlangate(
  args: readonly string[],
  { cwd = samples, env = {}, nodeArguments = [] }: Surroundings = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...nodeArguments, main, ...args], { cwd, env })
}

/** Runs it to its end. */
export async function runPlangate(
  args: readonly string[],
  { input = '', ...surroundings }: Surroundings & { input?: string | Uint8Array } = {},
): Promise<Outcome> {
  const child = startPlangate(args, surroundings)
  child.stdin.end(input)
  return outcomeOf(child)
}

/** What the process wrote, and how it ended. */
export async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  const ended = once(child, 'close')
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  await ended
  return { code: child.exitCode, output, errors }
}
