import { assumptionsFor } from '@plangate/core/estimate'
import { expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { noWishes } from '../wishes.ts'
import { writeWorkPlan } from '../work-items/write-work-plan.ts'
import { measureOptions } from './measure-options.ts'
import { planOptions } from './plan-options.ts'
import { writeOptions } from './write-option.ts'

test('leaves no option without a text where two options require the same', () => {
  const brief = neutralBrief({ needs: [['must', 'Book a visit online']] })
  const plan = writeWorkPlan(brief, noWishes)
  const measure = measureOptions(plan.items, assumptionsFor(brief))
  const [first] = planOptions(plan, {}, 3, new Set())
  if (!first) throw new Error('no option')
  const alike = [first, { ...first, key: 'balanced' as const }]
  const written = writeOptions(alike, { plan, checks: [[], []], limits: {}, measure })
  expect(written.map(({ engineeringImpact }) => engineeringImpact)).toEqual([
    expect.stringMatching(/./),
    'It requires the same of its engineers as “Experiment first”.',
  ])
})
