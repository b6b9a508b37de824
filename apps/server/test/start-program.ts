import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** The real program in a process of its own, and all that it has printed. */
export interface Program extends AsyncDisposable {
  /** Where it listens. Rejects with what it has said when it ends without. */
  readonly url: Promise<string>
  /** The code that it ends with. */
  readonly exit: Promise<number | null>
  /** On both outputs so far. */
  readonly printed: string
  stop(signal: 'SIGINT' | 'SIGKILL'): Promise<number | null>
}

export interface ProgramSettings {
  env: Record<string, string>
  /** Whose account it runs under; that of the test when left out. */
  account?: { uid: number; gid: number }
  /** The working directory. */
  cwd?: string
  module?: string
}

/** `node src/main.ts` with these environment variables and no others. */
export function startProgram({ env, account = undefined, cwd, module = main }: ProgramSettings): Program {
  const child = spawn(process.execPath, [module], {
    env: { PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
    ...(cwd === undefined ? {} : { cwd }),
  })
  let printed = ''
  const ready = Promise.withResolvers<string>()
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (words: string) => {
      printed += words
      const address = /ready at (\S+)/.exec(printed)?.[1]
      if (address !== undefined) ready.resolve(address)
    })
  // 'close' comes once both outputs have been read to their ends.
  const exit = once(child, 'close').then(([code]): number | null => code)
  void exit.then(() => ready.reject(new Error(`it ended and said: ${printed}`)))
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
