import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StepTiming } from './step-timing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page with controls, and the steps that it has shown. */
function openPage() {
  const page = new EventTarget()
  const shown: string[] = []
  const timing = new StepTiming(page)
  const make = (step: string) => {
    const numbers = Promise.withResolvers<void>()
    timing.showWith(numbers.promise, () => shown.push(step))
    return numbers
  }
  return { page, shown, make }
}

const wait = (millis: number) => vi.advanceTimersByTimeAsync(millis)

test('shows a step once its numbers are there, and only once', async () => {
  const { page, shown, make } = openPage()
  const numbers = make('step')
  await wait(5)
  expect(shown).toEqual([])
  numbers.resolve()
  await wait(0)
  expect(shown).toEqual(['step'])
  page.dispatchEvent(new Event('keydown'))
  await wait(1_000)
  expect(shown).toEqual(['step'])
})

test('shows a step whose numbers have failed', async () => {
  const { shown, make } = openPage()
  make('step').reject(new Error('the worker failed'))
  await wait(0)
  expect(shown).toEqual(['step'])
})

test.each(['keydown', 'pointerdown', 'pointermove', 'touchmove', 'input', 'click', 'visibilitychange'])(
  'shows a step before the page gets %s',
  (input) => {
    const { page, shown, make } = openPage()
    make('step')
    page.addEventListener(input, () => shown.push(input), { capture: true })
    page.dispatchEvent(new Event(input))
    expect(shown).toEqual(['step', input])
  },
)

test('waits for numbers less than a frame, and no longer once they have come late three times in a row', async () => {
  const { shown, make } = openPage()
  for (const step of ['first', 'second']) {
    const numbers = make(step)
    await wait(12)
    expect(shown.at(-1)).toBe(step)
    numbers.resolve()
    await wait(0)
  }
  make('in time').resolve()
  await wait(0)
  for (const step of ['third', 'fourth', 'fifth']) {
    make(step)
    expect(shown.at(-1)).not.toBe(step)
    await wait(12)
    expect(shown.at(-1)).toBe(step)
  }
  make('sixth')
  expect(shown.at(-1)).toBe('sixth')
})

/** A page that no longer waits for numbers. */
async function openSlowPage() {
  const opened = openPage()
  for (const step of ['first', 'second', 'third']) {
    opened.make(step)
    await wait(12)
  }
  return opened
}

test('waits again once numbers are in time', async () => {
  const { shown, make } = await openSlowPage()
  const late = make('late')
  await wait(13)
  late.resolve()
  await wait(0)
  const inTime = make('in time')
  expect(shown.slice(3)).toEqual(['late', 'in time'])
  await wait(5)
  inTime.resolve()
  await wait(0)
  make('waiting')
  expect(shown.at(-1)).toBe('in time')
})

test('does not take numbers for in time that the next step cancels', async () => {
  const { shown, make } = await openSlowPage()
  const cancelled = make('fourth')
  await wait(8)
  make('fifth')
  cancelled.resolve()
  await wait(0)
  make('sixth')
  expect(shown.slice(3)).toEqual(['fourth', 'fifth', 'sixth'])
})

test('takes numbers for late when input comes first, as in a drag on a fast screen', async () => {
  const { page, shown, make } = openPage()
  for (const step of ['first', 'second', 'third']) {
    make(step)
    await wait(8)
    expect(shown.at(-1)).not.toBe(step)
    page.dispatchEvent(new Event('pointermove'))
  }
  make('fourth')
  expect(shown).toEqual(['first', 'second', 'third', 'fourth'])
})
