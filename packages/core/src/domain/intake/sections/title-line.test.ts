import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

describe('the first line', () => {
  test('is the name where it stands alone', () => {
    expect(readDocument('Fernlea Repair Café\n\nVisitors wait for hours. A list would end the queue.\n').name).toBe(
      'Fernlea Repair Café',
    )
  })

  test.each(['Order cakes from home\n\nPrint the orders\n\nCall the customers\n', 'Fix the till\nCall Bob\n'])(
    'is not when it is one note of several: %j',
    (text) => {
      expect(readDocument(text).name).toBeNull()
    },
  )
})
