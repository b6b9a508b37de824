import { anyCharacter } from '@plangate/core/testing'
import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { draftFormat } from './draft-format.ts'
import { parseAnswer } from './parse-answer.ts'

const draftKeys = draftFormat.keys

const withoutBraces = fc.string({ unit: anyCharacter }).map((text) => text.replaceAll(/[{}]/g, ''))

test('finds any JSON object in any surroundings', () => {
  fc.assert(
    fc.property(fc.object(), withoutBraces, withoutBraces, (object, before, after) => {
      const json = JSON.stringify(object)
      expect(parseAnswer(`${before}${json}${after}`, draftKeys)).toEqual(JSON.parse(json))
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
  expect(parseAnswer(text, draftKeys)).toEqual(answer)
})

const hostileSize = { sampled: 500_000, exhaustive: 10_000_000 }[inject('extent')]

test.each([
  '{',
  '}',
  '{}',
  '[{',
  '"{',
  '{"',
  '\\"{',
  '{"a":',
  '{ ',
  '<think>',
  '</think>',
  '<think>{</think>',
  '{"workItems"',
  '{"workItems":',
  '{"workItems":"',
  '{"workItems":"\\"',
  '{"workItems":{}} ',
])('finds nothing in many characters of %j', (piece) => {
  // In quadratic time, this would take hours at full size.
  expect(findDraftIn(piece.repeat(hostileSize / piece.length))).toBe(false)
})

/** A failed assertion about the text itself would print all of it. */
function findDraftIn(text: string): boolean {
  const answer = parseAnswer(text, draftKeys)
  return typeof answer !== 'string' || !text.endsWith(answer)
}
