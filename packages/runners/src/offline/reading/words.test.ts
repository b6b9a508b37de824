import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

function stemsOf(text: string): string[] {
  return wordsOf(text).map(({ stem }) => stem)
}

test.each([
  'scan scans scanned scanning',
  'notify notifies notified notifying',
  'schedule schedules scheduled scheduling',
  'branch branches',
  'reply replies replied',
  'ship ships shipped shipping',
  'map maps mapped mapping',
  'pay pays paying',
  'customer customers customers’',
])('gives one stem to %s', (forms) => {
  expect(new Set(stemsOf(forms)).size).toBe(1)
})

test('keeps words that only seem to have an ending', () => {
  expect(stemsOf('ring bed need status address is bus')).toEqual([
    'ring',
    'bed',
    'need',
    'status',
    'address',
    'is',
    'bus',
  ])
})

test('returns the offsets of each word, in any script', () => {
  const text = 'Größe, “naïve” café—日本語 ok'
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Größe',
    'naïve',
    'café',
    '日本語',
    'ok',
  ])
})

test('splits a possessive the same way whatever was read before', () => {
  const plain = (text: string) => wordsOf(text).map((word) => word.plain)
  plain("leave it to the wholesaler's, please")
  plain("it is Nobody's, really")
  expect(plain("the wholesaler's portal is nobody's")).toEqual(
    plain("the grocer's portal is somebody's").map((word) =>
      word.replace('grocer', 'wholesaler').replace('somebody', 'nobody'),
    ),
  )
  expect(plain("it's the wholesaler’s")).toEqual(['it', "'s", 'the', 'wholesaler', "'s"])
})
