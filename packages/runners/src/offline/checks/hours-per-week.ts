import type { Judge } from './judgement.ts'
import { type Bound, readConstraint } from './read-constraint.ts'

/** The hours that each engineer has in a week are an assumption of the project. */
export const weeklyHours: Judge = (_, { passage, hoursPerWeek }) => {
  const limit = readConstraint(passage).amounts.find(({ found }) => found.of === 'hours_per_week')
  if (limit === undefined) return null
  const why = `The plan counts ${hoursPerWeek} hours of focused work a week for each engineer.`
  return { verdict: keeps(hoursPerWeek, limit.amount, limit.is) ? 'kept' : 'broken', why }
}

function keeps(hoursPerWeek: number, limit: number, bound: Bound): boolean {
  if (bound === 'exactly') return hoursPerWeek === limit
  return bound === 'at_least' ? hoursPerWeek >= limit : hoursPerWeek <= limit
}
