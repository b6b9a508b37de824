import type { Check, Verdict } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { findUnmetChecks } from './find-unmet-checks.ts'

const check = (part: Check['part'], words: string, verdict: Verdict): Check => ({ part, words, verdict, why: verdict })

test('finds what every option breaks, the team first, without date and budget', () => {
  const options = [
    {
      checks: [
        check('keyConstraints', 'No app', 'broken'),
        check('targets', 'weeks: 3', 'broken'),
        check('targets', 'engineers: 1', 'broken'),
      ],
    },
    {
      checks: [
        check('targets', 'engineers: 1', 'broken'),
        check('targets', 'weeks: 3', 'broken'),
        check('keyConstraints', 'No app', 'broken'),
      ],
    },
  ]
  expect(findUnmetChecks(options)).toEqual([
    { part: 'targets', words: 'engineers: 1', whys: ['broken', 'broken'] },
    { part: 'keyConstraints', words: 'No app', whys: ['broken', 'broken'] },
  ])
})

test('finds nothing when an option keeps it, or was not checked', () => {
  const broken = { checks: [check('targets', 'engineers: 1', 'broken')] }
  expect(findUnmetChecks([broken, { checks: [check('targets', 'engineers: 1', 'kept')] }])).toEqual([])
  expect(findUnmetChecks([broken, {}])).toEqual([])
})
