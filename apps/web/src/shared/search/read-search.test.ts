import { ProjectId, Version } from '@plangate/core/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneOf, readId, readSearch, readVersion, wordsUpTo } from './read-search.ts'

const anything = fc.anything({ withNullPrototype: true })

test('reads versions as their schema does', () => {
  const versions = fc.oneof(anything, fc.integer({ min: -2, max: 1_000_002 }), fc.constantFrom(1, 1_000_000, 1.5, '7'))
  fc.assert(
    fc.property(versions, (value) => {
      expect(readVersion(value)).toBe(Version.safeParse(value).data)
    }),
  )
})

test('reads ids as their schema does', () => {
  const id = fc.uuid({ version: 7 })
  const ids = fc.oneof(
    anything,
    id,
    id.map((text) => text.toUpperCase()),
    fc.uuid(),
    id.map((text) => ` ${text}`),
  )
  fc.assert(
    fc.property(ids, (value) => {
      expect(readId<ProjectId>(value)).toBe(ProjectId.safeParse(value).data)
    }),
  )
})

test('leaves out what is missing or unknown, and makes what is invalid undefined', () => {
  const read = readSearch<{ q: string; show: 'one' | 'two' }>({ q: wordsUpTo(3), show: oneOf(['one', 'two']) })
  expect(read({})).toEqual({})
  expect(read({ q: 'four', show: 'three', other: 1 })).toStrictEqual({ q: undefined, show: undefined })
  expect(read({ q: '', show: 'two' })).toEqual({ q: '', show: 'two' })
})
