import { expect, test } from 'vitest'
import { readShopFeedback } from '../testing/read-shop-feedback.ts'

const read = (feedback: string) => readShopFeedback(feedback).points

test('makes a part simpler that can do without some of its work', () => {
  expect(read("Scanning needn't be clever")).toMatchObject([
    {
      intent: { kind: 'simplify', object: 'Scanning' },
      note:
        'Leaves out “Many scans in a row, and scanners on a cable or by radio” and “Unreadable and unknown codes: manual ' +
        'entry and learning”, which serve the must-have “Scan barcodes with the camera of a phone”.',
    },
  ])
})

test('makes a part simpler whose work serves no must-have, without naming one', () => {
  expect(read("The import needn't be clever")).toMatchObject([
    {
      intent: { kind: 'simplify', object: 'import' },
      note: 'Leaves out “Export of everything that was entered”.',
    },
  ])
})
