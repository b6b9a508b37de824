import { describe, expect, test } from 'vitest'
import { Intake } from '../schemas/intake.ts'
import { readDocument } from './read-document.ts'
import { labelledDocuments } from './testing/labels.ts'
import { type Score, scoreDocument } from './testing/score.ts'

const documents = labelledDocuments()

const percent = (part: number, whole: number) => (whole === 0 ? 100 : Math.round((part / whole) * 1_000) / 10)

/** "needs -> notes: 3" for every confusion, most frequent first. */
function countConfusions(scores: readonly Score[]): string[] {
  const counts = new Map<string, number>()
  for (const pair of scores.flatMap(({ confused }) => confused)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([pair, count]) => `${pair}: ${count}`)
}

describe('labelled documents', () => {
  const scores = documents.map((document) => scoreDocument(document, readDocument(document.text)))

  test('puts at least 90 % of the passages at their place', () => {
    const passages = scores.reduce((sum, score) => sum + score.passages, 0)
    const atPlace = scores.reduce((sum, score) => sum + score.atPlace, 0)
    const lines = scores.map(
      ({ name, passages, atPlace }) => `${name}: ${atPlace}/${passages} (${percent(atPlace, passages)} %)`,
    )
    process.stdout.write(
      [...lines, `all: ${atPlace}/${passages} (${percent(atPlace, passages)} %)`, ...countConfusions(scores), ''].join(
        '\n',
      ),
    )
    expect(passages).toBeGreaterThan(1_000)
    expect(percent(atPlace, passages)).toBeGreaterThanOrEqual(90)
  })

  test.each(documents)('accepts $name', ({ text }) => {
    expect(Intake.safeParse(readDocument(text)).error).toBeUndefined()
  })
})
