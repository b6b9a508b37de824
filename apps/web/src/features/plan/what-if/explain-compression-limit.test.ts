import { expect, test } from 'vitest'
import { explainFloor } from './explain-compression-limit.ts'

const weeks = { p10: 3, p50: 4.04, p80: 6, p90: 7 }
const told = 'The floor: 4.0 weeks at P50, 6.0 at P80.'

test.each([
  { atShortest: 1, atOwnPace: 0, says: [/75 % of the nominal schedule.*100 % of the futures/], not: /too small/ },
  { atShortest: 0, atOwnPace: 0.4, says: [/In 40 % of the futures the work is too small/], not: /75 %/ },
  { atShortest: 0.1, atOwnPace: 0.9, says: [/10 % of the futures/, /In 90 % of the futures/], not: /undefined/ },
])('held in $atShortest and $atOwnPace of the futures', ({ atShortest, atOwnPace, says, not }) => {
  const words = explainFloor({ atShortest, atOwnPace, weeks })
  for (const said of says) expect(words).toMatch(said)
  expect(words).not.toMatch(not)
  expect(words.endsWith(told)).toBe(true)
})
