import { expect, test } from 'vitest'
import { NewestWrite } from './newest-write.ts'

function slowDisk() {
  const written: number[] = []
  const results: boolean[] = []
  let finish = Promise.withResolvers<void>()
  const write = new NewestWrite<number>(
    (value) => {
      written.push(value)
      return finish.promise
    },
    (hasFailed) => results.push(hasFailed),
  )
  const settle = async (end: (write: PromiseWithResolvers<void>) => void) => {
    const current = finish
    finish = Promise.withResolvers<void>()
    end(current)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { write, written, results, settle }
}

test('writes the first value at once and of the following only the newest', async () => {
  const { write, written, settle } = slowDisk()
  for (const value of [1, 2, 3]) write.push(value)
  expect(written).toEqual([1])
  await settle(({ resolve }) => resolve())
  expect(written).toEqual([1, 3])
})

test('goes on after a write that failed, and says so', async () => {
  const { write, written, results, settle } = slowDisk()
  write.push(1)
  write.push(2)
  await settle(({ reject }) => reject(new Error('full')))
  await settle(({ resolve }) => resolve())
  expect(written).toEqual([1, 2])
  expect(results).toEqual([true, false])
})

test('flushes what waits when the page may end, and writes it once', async () => {
  const { write, written, settle } = slowDisk()
  write.push(1)
  write.push(2)
  write.flush()
  expect(written).toEqual([1, 2])
  await settle(({ resolve }) => resolve())
  expect(written).toEqual([1, 2])
})

test('does not write what was canceled', async () => {
  const { write, written, settle } = slowDisk()
  write.push(1)
  write.push(2)
  write.cancel()
  await settle(({ resolve }) => resolve())
  expect(written).toEqual([1])
})
