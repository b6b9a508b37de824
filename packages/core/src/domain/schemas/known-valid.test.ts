import { expect, test } from 'vitest'
import { z } from 'zod'
import { findJson, markValid, parseUnlessMarked } from './known-valid.ts'

const Note = z.strictObject({ text: z.string().trim() })
const Other = z.strictObject({ text: z.string() })
const parse = parseUnlessMarked(Note)

test('a marked value is returned as it is, also by another parser of its schema', () => {
  const note = markValid(Note, { text: 'kept' })
  expect(parse(note)).toBe(note)
  expect(parseUnlessMarked(Note)(note)).toBe(note)
})

test('a value without a mark is parsed, and so is a copy of a marked one', () => {
  expect(parse({ text: ' trimmed ' })).toEqual({ text: 'trimmed' })
  const note = markValid(Note, { text: 'kept' })
  expect(() => parse({ ...note, more: 1 })).toThrow(z.ZodError)
  for (const value of [null, undefined, 'text', 1, { text: 1 }]) expect(() => parse(value)).toThrow(z.ZodError)
})

test('a mark counts for one schema only', () => {
  const other = markValid(Other, { text: ' kept ' })
  expect(parse(other)).toEqual({ text: 'kept' })
})

test('JSON text is kept for the value that was marked with it', () => {
  const note = markValid(Note, Object.freeze({ text: 'kept' }), '{"text":"kept"}')
  expect(findJson(note)).toBe('{"text":"kept"}')
  for (const value of [{ ...note }, markValid(Note, { text: 'kept' }), null, 'text']) expect(findJson(value)).toBeNull()
})
