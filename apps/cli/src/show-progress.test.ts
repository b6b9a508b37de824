import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { showProgress } from './show-progress.ts'
import type { Terminal } from './terminal.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Standard error, as a terminal or not. */
function errorStream(isTTY: boolean) {
  const errors: Terminal['errors'] & PassThrough = new PassThrough()
  errors.isTTY = isTTY
  return { errors, written: () => String(errors.read() ?? '') }
}

test('shows one line that changes on a terminal, and removes it at the end', () => {
  const { errors, written } = errorStream(true)
  {
    using progress = showProgress({ errors })
    vi.advanceTimersByTime(1_000)
    expect(written()).toBe('\r\u001B[2KWriting the plan: 1 s')
    progress.partial({ workItems: [1, 2], options: [{}] })
    vi.advanceTimersByTime(1_000)
    expect(written()).toBe('\r\u001B[2KWriting the plan: 2 s, 2 work items, 1 options')
  }
  expect(written()).toBe('\r\u001B[2K')
  expect(vi.getTimerCount()).toBe(0)
})

test.each([null, 'text', 7, {}, { workItems: 'none', options: null }])(
  'counts nothing in an answer that begins as %j',
  (answer) => {
    const { errors, written } = errorStream(true)
    using progress = showProgress({ errors })
    progress.partial(answer)
    vi.advanceTimersByTime(1_000)
    expect(written()).toContain('0 work items, 0 options')
  },
)

test('writes nothing to a file or a pipe', () => {
  const { errors, written } = errorStream(false)
  using progress = showProgress({ errors })
  progress.partial({ workItems: [], options: [] })
  vi.advanceTimersByTime(5_000)
  expect(written()).toBe('')
})
