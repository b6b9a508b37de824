import { assumptionsFor } from '@plangate/core/estimate'
import { expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { noWishes } from '../wishes.ts'
import { writeWorkPlan } from '../work-items/write-work-plan.ts'
import { measureOptions } from './measure-options.ts'

const brief = neutralBrief({ needs: [['must', 'Book a visit online']] })
const { items } = writeWorkPlan(brief, noWishes)

test('an option is simulated once, and another team or another item makes another option', () => {
  const measure = measureOptions(items, assumptionsFor(brief))
  const whole = measure({ items, engineers: 1 })
  expect(measure({ items: [...items], engineers: 1 })).toBe(whole)
  expect(measure({ items, engineers: 2 })).not.toEqual(whole)
  expect(measure({ items: items.slice(0, -1), engineers: 1 })).not.toEqual(whole)
})
