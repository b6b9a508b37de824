import { expect, test } from 'vitest'
import { Clause } from './clause.ts'
import { readThreat } from './read-threat.ts'

test.each([
  ['Deal breaker if the map is missing', 'keep', 'map'],
  ['My boss would kill me if the reports got cut', 'keep', 'reports'],
  ["If you cut scanning, I'm out", 'keep', 'scanning'],
  ['Touch the search and I walk', 'keep', 'search'],
  ['Search is a deal breaker if missing', 'keep', 'Search'],
  ['Take out the search and there is nothing left', 'keep', 'search'],
  ['Whatever else goes, the search does not', 'keep', 'search'],
  ["It would be a shame if customers couldn't reserve a table", 'add', 'reserve a table'],
])('%s', (clause, kind, words) => {
  expect(readThreat(new Clause(clause))).toMatchObject({ kind, object: { words } })
})

test.each([
  'If the reports are dropped we save money',
  'It is no shame if the map is missing',
  'Take out the search and we are good',
  'If the pilot fails we drop scanning',
  'If the map is not missing I am happy',
])('%s is a condition, not a threat', (clause) => {
  expect(readThreat(new Clause(clause))).toBeNull()
})
