import { expect, test } from 'vitest'
import type { ClausePoint } from './clause-point.ts'
import { splitFeedback } from './split-feedback.ts'

const wish: ClausePoint = { intent: { kind: 'drop', object: 'it' }, choices: [], words: null, isPronoun: false }

/** The number of characters that are read to split a sentence. Each of its joints stands between nothing and a wish. */
function charactersRead(joints: number): number {
  let characters = 0
  splitFeedback(`oh, ${'a, '.repeat(joints)}`, (clause) => {
    characters += clause.length
    return clause.startsWith('oh') ? [] : [wish]
  })
  return characters
}

test('reads at most twice as much of a sentence that is twice as long', () => {
  expect(charactersRead(200)).toBeLessThan(2.2 * charactersRead(100))
})
