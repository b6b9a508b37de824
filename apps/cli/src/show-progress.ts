import type { DraftObserver } from '@plangate/core/runner'
import type { Terminal } from './run.ts'

const clearLine = '\r\u001B[2K'

export interface Progress extends DraftObserver, Disposable {}

/**
 * One line that is written over while a Runner writes: seconds, work items and options so far. Only where a person is
 * looking, on the stream of the complaints, so that results stay clean; it is gone when the Runner is done.
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
      written = `, ${countOf(answer, 'workItems')} work items, ${countOf(answer, 'options')} options`
    },
    usage: () => {},
    [Symbol.dispose]: () => {
      clearInterval(timer)
      errors.write(clearLine)
    },
  }
}

/** How many entries a part of a draft has that is still being written, and that nobody has checked. */
function countOf(answer: unknown, part: 'workItems' | 'options'): number {
  if (typeof answer !== 'object' || answer === null) return 0
  const entries: unknown = Object.getOwnPropertyDescriptor(answer, part)?.value
  return Array.isArray(entries) ? entries.length : 0
}
