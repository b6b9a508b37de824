import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

const { signal } = new AbortController()

test('computes at once when nothing else is computed, also after others have failed', async () => {
  await expect(inTurn(signal, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  const begun: string[] = []
  const first = inTurn(signal, async () => begun.push('first'))
  expect(begun).toEqual(['first'])
  await first
})

test('computes one after the other, and skips those that nobody waits for any more', async () => {
  const begun: string[] = []
  const first = Promise.withResolvers<void>()
  const skipped = new AbortController()
  const turns = [
    inTurn(signal, () => {
      begun.push('first')
      return first.promise
    }),
    inTurn(skipped.signal, async () => begun.push('second')),
    inTurn(signal, async () => begun.push('third')),
  ]
  skipped.abort()
  const settled = Promise.allSettled(turns)
  expect(begun).toEqual(['first'])
  first.resolve()
  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(begun).toEqual(['first', 'third'])
})
