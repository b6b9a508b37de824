import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Terminal } from './run.ts'
import { showProgress } from './show-progress.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A stream of complaints that a person looks at, or not. */
function errorStream(isTTY: boolean) {
  const errors: Terminal['errors'] & PassThrough = new PassThrough()
  errors.isTTY = isTTY
  return { errors, written: () => String(errors.read() ?? '') }
}

test('a person sees one line that goes on, and nothing of it afterwards', () => {
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
  'an answer that begins as %j counts as nothing',
  (answer) => {
    const { errors, written } = errorStream(true)
    using progress = showProgress({ errors })
    progress.partial(answer)
    vi.advanceTimersByTime(1_000)
    expect(written()).toContain('0 work items, 0 options')
  },
)

test('a file or a pipe sees nothing', () => {
  const { errors, written } = errorStream(false)
  using progress = showProgress({ errors })
  progress.partial({ workItems: [], options: [] })
  vi.advanceTimersByTime(5_000)
  expect(written()).toBe('')
})
