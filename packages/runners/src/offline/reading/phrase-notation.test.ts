import { expect, test } from 'vitest'
import { stepsIn } from './phrase-notation.ts'

/** The steps of each phrase, with the reach of a gap before its step. */
function written(list: string): string[] {
  return stepsIn(list).map((steps) =>
    steps.map(({ words, gap: { reach } }) => `${reach > 0 ? `${reach} ` : ''}${words?.join('/') ?? 'any'}`).join(', '),
  )
}

test.each([
  ['stay/remain out, go away', ['stay/remain, out', 'go, away']],
  ['out of the? question', ['out, of, question', 'out, of, the, question']],
  ['let _ pay', ['let, any, pay']],
  ['pay ~ online', ['pay, 3 online']],
  ['in … french', ['in, 12 french']],
  ['not (up for|open to) debate', ['not, up, for, debate', 'not, open, to, debate']],
  ['get rid (of (it|this))?', ['get, rid', 'get, rid, of, it', 'get, rid, of, this']],
  ['put ~ (off|on hold)', ['put, 3 off', 'put, 3 on, hold']],
  ['the?', ['the']],
  ['', []],
])('reads “%s”', (list, steps) => {
  expect(written(list)).toEqual(steps)
})

test.each(['~ away', 'pay, let ~', 'nobody …'])('refuses “%s”: a gap is between words', (list) => {
  expect(() => stepsIn(list)).toThrow(/a gap at the edge/)
})
