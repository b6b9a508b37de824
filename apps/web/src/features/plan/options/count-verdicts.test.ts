import type { Verdict } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { countVerdicts } from './count-verdicts.ts'

test.each<[Verdict[], string]>([
  [['kept', 'kept', 'broken', 'not_judged'], '2 kept, 1 broken, 1 not judged'],
  [['kept'], '1 kept, 0 broken'],
  [['not_judged'], '0 broken, 1 not judged'],
])('the verdicts %j read "%s"', (verdicts, words) => {
  expect(countVerdicts(verdicts.map((verdict) => ({ verdict })))).toBe(words)
})
