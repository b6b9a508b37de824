import { expect, test } from 'vitest'
import { phrases } from './phrase-list.ts'
import { tokensOf, writtenAs } from './tokens.ts'

/** Whether a text begins with a phrase of the list, and the words that remain. */
function restAfter(list: string, text: string): string | null {
  const tokens = tokensOf(writtenAs(text))
  const end = phrases(list).after(tokens, 0)
  return end === null
    ? null
    : tokens
        .slice(end)
        .map(({ plain }) => plain)
        .join(' ')
}

test.each([
  ['be out of the? question', 'is out of question', ''],
  ['be out of the? question', 'are out of the question now', 'now'],
  ['stay/remain out', 'stays out', ''],
  ['=book', 'book a table', 'a table'],
  ['book', 'booking a table', 'a table'],
  ['let _ pay', 'let guests pay', ''],
  ['pay ~ online', 'pay the monthly fee online', ''],
  ['in … and french', 'in Dutch, German and French', ''],
  ['sign in', 'sign-in please', 'please'],
  ['we be', "we're two", 'two'],
])('“%s” begins “%s”', (list, text, rest) => {
  expect(restAfter(list, text)).toBe(rest)
})

test.each([
  ['=book', 'booking a table'],
  ['pay ~ online', 'pay at the counter. Online'],
  ['pay ~ online', 'pay the fee of a whole long year online'],
  ['let _ pay', 'let, pay'],
])('“%s” does not begin “%s”', (list, text) => {
  expect(restAfter(list, text)).toBeNull()
})

test.each(['nobody ~', 'nobody …', '~ away from it', 'pay, let ~'])('refuses “%s”: a gap is between words', (list) => {
  expect(() => phrases(list)).toThrow(/a gap at the edge/)
})
