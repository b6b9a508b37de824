import type { RunnerObserver } from '@plangate/core/runner'
import type { Terminal } from './terminal.ts'

const clearLine = '\r\u001B[2K'

export interface Progress extends RunnerObserver, Disposable {}

/**
 * Shows one line while a Runner works: seconds, work items and options so far. The line goes to standard error, so that
 * results stay clean, and only if that is a terminal. It is removed at the end.
 */
export function showProgress({ errors }: Pick<Terminal, 'errors'>, now: () => number = Date.now): Progress {
  if (!errors.isTTY) return { partial: () => {}, usage: () => {}, [Symbol.dispose]: () => {} }
  const startedAt = now()
  let written = ''
  const show = () => {
    errors.write(`${clearLine}Writing the plan: ${Math.round((now() - startedAt) / 1_000)} s${written}`)
  }
  const timer = setInterval(show, 1_000)
  return {
    partial: (answer) => {
      written = `, ${countEntries(answer, 'workItems')} work items, ${countEntries(answer, 'options')} options`
    },
    usage: () => {},
    [Symbol.dispose]: () => {
      clearInterval(timer)
      errors.write(clearLine)
    },
  }
}

/** Returns the number of entries in a part of an incomplete, unchecked draft. */
function countEntries(answer: unknown, part: 'workItems' | 'options'): number {
  if (typeof answer !== 'object' || answer === null) return 0
  const entries: unknown = Object.getOwnPropertyDescriptor(answer, part)?.value
  return Array.isArray(entries) ? entries.length : 0
}
