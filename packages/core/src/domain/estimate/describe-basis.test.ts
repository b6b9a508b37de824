import { expect, test } from 'vitest'
import type { Assumptions, HoursFrom, WorkItem } from '../schemas/index.ts'
import { describeBasis } from './describe-basis.ts'
import { assumptionsOfRule2, someAssumptions, someItem } from './testing/some-work.ts'

function work(likely: number, hoursFrom?: HoursFrom): WorkItem {
  return { ...someItem({ id: 'a', hours: { low: 1, likely, high: 90 } }), ...(hoursFrom && { hoursFrom }) }
}

function basisOf(workItems: WorkItem[], model: string | null = null): string {
  return describeBasis({ workItems, assumptions: assumptionsOfRule2(), runner: { name: 'runner', model } })
}

const unbacked = 'No finished plan of yours backs them yet.'

test('says who sized the work, and that no finished plan backs it', () => {
  expect(basisOf([work(10, 'catalogue')])).toBe(
    `P50 and P80 rest on catalogue hours, which are our judgement. ${unbacked}`,
  )
  expect(basisOf([work(10, 'team')])).toBe(`P50 and P80 rest on your team's hours. ${unbacked}`)
})

test('takes the Runner at its kind where an item does not say', () => {
  expect(basisOf([work(10)])).toContain('catalogue hours')
  expect(basisOf([work(10)], 'a-model')).toContain('hours by a language model')
})

test('says how much comes from where when origins are mixed', () => {
  expect(basisOf([work(75, 'catalogue'), work(25, 'team')])).toBe(
    `P50 and P80 rest on 75% catalogue hours, which are our judgement; 25% your team's hours. ${unbacked}`,
  )
})

test('says which history backs it, and that it was left out on request', () => {
  const basis = (assumptions: Partial<Assumptions>) =>
    describeBasis({ workItems: [work(10)], assumptions: assumptionsOfRule2(assumptions) })
  expect(basis({ ledger: { plans: 3, factor: 1.2 } })).toContain(
    'They rest on your own history of 3 plans, too: hours are multiplied by 1.20.',
  )
  expect(basis({ ledger: { plans: 1, factor: 1 } })).toContain('your own history of one plan')
  expect(basis({ usesHistory: false })).toContain('They leave your finished plans out, as you asked.')
})

test('says when a plan keeps its numbers from the earlier rule', () => {
  const plan = { workItems: [work(10)], assumptions: someAssumptions(), runner: { name: 'offline', model: null } }
  expect(describeBasis(plan)).toContain('This plan keeps its numbers from our earlier rule')
})
