import { expect, test } from 'vitest'
import { piecesToRead } from './pieces-to-read.ts'

test('short feedback is read in one piece, and none in none', () => {
  expect(piecesToRead('Drop the chat. Add maps.')).toEqual(['Drop the chat. Add maps.'])
  expect(piecesToRead('')).toEqual([])
})

test.each(['不要聊天功能。'.repeat(500), '聊'.repeat(4_000), '😀'.repeat(2_000)])(
  'long feedback is read in pieces that fit into an address, without losing a character',
  (text) => {
    const pieces = piecesToRead(text)
    expect(pieces.join('')).toBe(text)
    for (const piece of pieces) expect(encodeURIComponent(piece).length).toBeLessThan(8_100)
  },
)
