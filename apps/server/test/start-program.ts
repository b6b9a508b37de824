import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** Halves the time that the program takes to load. */
const compiled = { NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)) }

/** The real program in a process of its own, and its output. */
export interface Program extends AsyncDisposable {
  /** The URL that it listens on. Rejects with its output if it ends before it listens. */
  readonly url: Promise<string>
  /** Its exit code. */
  readonly exit: Promise<number | null>
  /** Its standard output and standard error so far. */
  readonly printed: string
  stop(signal: 'SIGINT' | 'SIGKILL'): Promise<number | null>
}

export interface ProgramSettings {
  env: Record<string, string>
  /** The account that it runs under; that of the test when left out. */
  account?: { uid: number; gid: number }
  /** The working directory. */
  cwd?: string
  module?: string
  /** Bytes that no file of the program may exceed, so that writing fails as on a full disk. */
  largestFile?: number
}

/** Every system and account can lower this limit. The unit of `ulimit -f` is 512 bytes. */
const underLimit = (bytes: number) => ['/bin/sh', '-c', `ulimit -f ${Math.floor(bytes / 512)} && exec "$@"`, 'sh']

/** Starts `node src/main.ts` with these settings and none of this process. */
export function startProgram({ env, account, cwd, module = main, largestFile }: ProgramSettings): Program {
  const limit = largestFile === undefined ? [] : underLimit(largestFile)
  const [command = '', ...args] = [...limit, process.execPath, module]
  const child = spawn(command, args, {
    env: { ...(largestFile === undefined ? compiled : {}), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
    ...(cwd === undefined ? {} : { cwd }),
  })
  let printed = ''
  const ready = Promise.withResolvers<string>()
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const address = /ready at (\S+)/.exec(printed)?.[1]
      if (address !== undefined) ready.resolve(address)
    })
  // 'close' is emitted once both outputs have been read completely.
  const exit = once(child, 'close').then(([code]): number | null => code)
  void exit.then(() => ready.reject(new Error(`The program ended with: ${printed}`)))
  ready.promise.catch(() => {})
  const stop = (signal: 'SIGINT' | 'SIGKILL') => {
    child.kill(signal)
    return exit
  }
  return {
    url: ready.promise,
    exit,
    get printed() {
      return printed
    },
    stop,
    [Symbol.asyncDispose]: async () => void (await stop('SIGKILL')),
  }
}

/** Returns the base URL of the health checks and the metrics, which a program prints once it is ready. */
export async function operationsOf(program: Program): Promise<string> {
  while (!/ready (at|to)/.test(program.printed)) {
    const code = await Promise.race([program.exit, sleep(20, 'runs')])
    if (code !== 'runs') throw new Error(program.printed)
  }
  return /Health checks are at (\S+)\/healthz/.exec(program.printed)?.[1] ?? ''
}
