import { expect, test } from 'vitest'
import { explainCompressionLimit } from './explain-compression-limit.ts'

const weeks = { p10: 3, p50: 4.04, p80: 6, p90: 7 }
const ending = 'The floor: 4.0 weeks likely (P50), 6.0 safely (P80).'

test.each([
  {
    atShortest: 1,
    atOwnPace: 0,
    matches: [/75% of the nominal schedule.*100% of the simulations/],
    not: /too small/,
  },
  { atShortest: 0, atOwnPace: 0.4, matches: [/In 40% of the simulations the work is too small/], not: /75%/ },
  {
    atShortest: 0.1,
    atOwnPace: 0.9,
    matches: [/10% of the simulations/, /In 90% of the simulations/],
    not: /undefined/,
  },
])(
  'names the causes that apply: shortest schedule in $atShortest of the simulations, own pace in $atOwnPace',
  ({ atShortest, atOwnPace, matches, not }) => {
    const words = explainCompressionLimit({ atShortest, atOwnPace, weeks })
    for (const match of matches) expect(words).toMatch(match)
    expect(words).not.toMatch(not)
    expect(words.endsWith(ending)).toBe(true)
  },
)
