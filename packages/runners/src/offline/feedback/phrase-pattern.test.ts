import { expect, test } from 'vitest'
import { Clause } from './clause.ts'
import { phrasePattern } from './phrase-pattern.ts'

/** The words of a text that a list fits first. */
function found(list: string, text: string): string | null {
  const clause = new Clause(text)
  const range = clause.find(phrasePattern(list))
  return range && clause.wordsIn(range)
}

test.each([
  ['leave out/off', 'we leave off the maps', 'leave off'],
  ['be (up for|open to) debate', 'it is open to debate', 'is open to debate'],
  ['not really? keen', 'we are not keen', 'not keen'],
  ['be very/so* good', 'it is very very good', 'is very very good'],
  ['do ~ without', 'we do very well without it', 'do very well without'],
  ['do ~ without', 'we do, without it', null],
  ['be … late', 'it is big, slow, and late', 'is big, slow, and late'],
  ['stop [$]', 'the maps stop.', 'stop'],
  ['stop [$]', 'the maps stop us', null],
  ['[^] keep', 'keep the maps', 'keep'],
  ['[^] keep', 'we keep the maps', null],
  ['[unless not] optional', 'it is not optional', null],
  ['late [unless for/in]', 'it is late for us', null],
  ['go [mark/$]', 'let it go, please', 'go'],
  ['within #', 'within 4 weeks', 'within 4'],
  ['see _ go', 'see it go', 'see it go'],
])('“%s” fits “%s”: %s', (list, text, words) => {
  expect(found(list, text)).toBe(words)
})

test('names a part', () => {
  const { part } = phrasePattern('let {part} slide/wait').exec(new Clause('let the big maps wait').base)?.groups ?? {}
  expect(part).toBe('the big map')
})
