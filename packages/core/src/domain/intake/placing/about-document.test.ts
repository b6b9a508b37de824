import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

test.each([
  'Version 0.3, Draft, 4 May 2027 for the whole team',
  'Written by Mina Sole for the growers of the valley',
  '4 May 2027',
  'Notes from the phone call with Ines on 3 May',
])('a line about the document never describes the product: %s', (line) => {
  const { brief, description } = readDocument(`# Orchard Planner\n\n${line}\n`)
  expect([brief.valueProp, description]).toEqual(['', null])
})
