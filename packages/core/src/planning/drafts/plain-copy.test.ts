import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Draft, maxAddresses, maxWorkItems } from '../../domain/schemas/index.ts'
import { fakeDraft } from '../runner/testing/runner-fake-draft.ts'
import { someBrief } from '../runner/testing/some-brief.ts'
import { plainCopy } from './plain-copy.ts'

test('copies plain data without sharing any of it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (value) => {
      const copied = plainCopy(value)
      expect(copied).toEqual(value)
      expect(copied).not.toBe(value)
    }),
  )
})

test('leaves out undefined properties, as JSON does, and keeps a key named __proto__', () => {
  expect(plainCopy({ a: 1, b: undefined })).toStrictEqual({ a: 1 })
  expect(JSON.stringify(plainCopy(JSON.parse('{"__proto__": {"a": 1}}')))).toBe('{"__proto__":{"a":1}}')
})

test('reads every property once, so that none can change between reads', () => {
  let reads = 0
  const copied = plainCopy({
    get options() {
      reads += 1
      return reads
    },
  })
  expect([copied, copied]).toEqual([{ options: 1 }, { options: 1 }])
})

test('refuses data that is not plain, too deep or too large', () => {
  const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1)
  expect(plainCopy(nested(31))).toEqual(nested(31))
  expect(() => plainCopy(nested(32))).toThrow('nested too deeply')
  expect(() => plainCopy(new Array(250_001).fill(1))).toThrow('too large')
  expect(() => plainCopy(['x'.repeat(40_000_001)])).toThrow('too large')
  for (const value of [() => 1, Symbol('x'), 1n]) expect(() => plainCopy({ value })).toThrow('is not plain')
})

test('copies the largest draft that the schema accepts', () => {
  const draft = fakeDraft(someBrief())
  const [item] = draft.workItems
  const [option] = draft.options
  if (item === undefined || option === undefined) throw new Error('the fake draft is empty')
  const address = { part: 'valueProp', words: 'x'.repeat(1_000) }
  const ids = Array.from({ length: maxWorkItems }, (_, index) => `${index}`.padStart(64, 'x'))
  const largest = {
    workItems: ids.map((id, index) => ({
      ...item,
      id,
      title: 'x'.repeat(200),
      dependsOn: ids.slice(0, index),
      addresses: Array(maxAddresses).fill(address),
    })),
    options: ['a', 'b', 'c'].map((key) => ({
      ...option,
      key,
      workItemIds: ids,
      technicalApproach: 'x'.repeat(8_000),
      engineeringImpact: 'x'.repeat(8_000),
    })),
    recommendedKey: 'a',
    feedbackPoints: Array(40).fill({ words: 'x'.repeat(1_000), used: true, how: 'x'.repeat(1_000) }),
  }
  expect(Draft.safeParse(plainCopy(largest)).success).toBe(true)
})

test('normalizes texts, so that a Runner cannot store the same words in other bytes', () => {
  expect(plainCopy({ options: ['cafe\u0301\r\nnext\rlast'] })).toEqual({ options: ['café\nnext\nlast'] })
})
