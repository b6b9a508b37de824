import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A Node process that runs one of our modules, so that tests can kill it. */
export interface Child extends AsyncDisposable {
  readonly pid: number
  /** The first line that it prints; the empty string if it ends without printing one. */
  readonly firstLine: Promise<string>
  /** Kills it (SIGKILL) and waits until it has ended. */
  kill(): Promise<void>
}

/** Starts `module` in a Node process. */
export function startChild(module: URL, ...args: string[]): Child {
  const child = spawn(process.execPath, [fileURLToPath(module), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (child.pid === undefined) throw new Error('The child process did not start.')
  const kill = () => endChild(child)
  return { pid: child.pid, firstLine: readFirstLine(child), kill, [Symbol.asyncDispose]: kill }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

async function readFirstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) return ''
  for await (const line of createInterface({ input: stdout })) return line
  return ''
}
