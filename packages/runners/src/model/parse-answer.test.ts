import { anyCharacter } from '@plangate/core/testing'
import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { parseAnswer } from './parse-answer.ts'

const withoutBraces = fc.string({ unit: anyCharacter }).map((text) => text.replaceAll(/[{}]/g, ''))

test('finds any JSON object in any surroundings', () => {
  fc.assert(
    fc.property(fc.object(), withoutBraces, withoutBraces, (object, before, after) => {
      const json = JSON.stringify(object)
      expect(parseAnswer(`${before}${json}${after}`)).toEqual(JSON.parse(json))
    }),
    { numRuns: { sampled: 25, exhaustive: 500 }[inject('extent')] },
  )
})

test.each([
  ['', ''],
  ['plain words', 'plain words'],
  ['{"cut": "off', '{"cut": "off'],
  ['} backwards {', '} backwards {'],
  ['{"one": 1} {"two": 2}', '{"one": 1} {"two": 2}'],
  ['[1, 2]', [1, 2]],
  ['null', null],
])('parses %j as %j', (text, answer) => {
  expect(parseAnswer(text)).toEqual(answer)
})
