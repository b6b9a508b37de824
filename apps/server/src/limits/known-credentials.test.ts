import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { KnownCredentials } from './known-credentials.ts'

it('knows a credential until it is forgotten or its time is over', async () => {
  const [known, short] = [new KnownCredentials(), new KnownCredentials(1)]
  known.remember('one')
  known.remember('two')
  known.forget('two')
  short.remember('one')
  await sleep(5)
  expect(['one', 'two', 'three'].map((credential) => known.has(credential))).toEqual([true, false, false])
  expect(short.has('one')).toBe(false)
})

it('forgets the oldest of more than ten thousand', () => {
  const known = new KnownCredentials()
  for (let place = 0; place <= 10_000; place++) known.remember(String(place))
  expect(['0', '1', '10000'].map((credential) => known.has(credential))).toEqual([false, true, true])
})
