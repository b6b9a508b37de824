import { expect, test } from 'vitest'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { ParsedJson } from './parsed-json.ts'

interface Note {
  words: string[]
}

/** Reads notes, and counts how often one is parsed. */
function notes(maxBytes?: number) {
  let parsed = 0
  const parse = (json: unknown): Note => {
    parsed += 1
    return { words: [String(JSON.stringify(json))] }
  }
  return { texts: new ParsedJson(parse, maxBytes), parsed: () => parsed }
}

test('a text is parsed once, into a value that nobody can change', () => {
  const { texts, parsed } = notes()
  const note = texts.read('{"a": 1}')
  expect(note).toEqual({ words: ['{"a":1}'] })
  expect(texts.read(['{"a"', ' 1}'].join(':'))).toBe(note)
  expect(parsed()).toBe(1)
  expect(() => note.words.push('more')).toThrow(TypeError)
})

test('a text that differs in one letter is another value with another hash', () => {
  const { texts, parsed } = notes()
  const [one, other] = [texts.read('{"a": 1}'), texts.read('{"a": 2}')]
  expect(parsed()).toBe(2)
  expect(contentHash(one)).toBe(contentHash({ words: ['{"a":1}'] }))
  expect(contentHash(other)).toBe(contentHash({ words: ['{"a":2}'] }))
})

test('what does not fit is parsed each time', () => {
  const { texts, parsed } = notes(10)
  expect(texts.read('{"a": 1}')).toEqual(texts.read('{"a": 1}'))
  expect(parsed()).toBe(2)
})

test('what cannot be parsed is refused each time', () => {
  const texts = new ParsedJson(() => {
    throw new RangeError('not a note')
  })
  for (let time = 0; time < 2; time++) expect(() => texts.read('{}')).toThrow(RangeError)
  expect(() => texts.read('{')).toThrow(SyntaxError)
})
