import { AuditAction } from '@plangate/core/schemas'
import { expect, it } from 'vitest'
import { procedures } from './raw-call.ts'

/** These decide nothing: one gives a permit out of what was decided, the other only refuses. */
const withoutEntry = ['builds.authorize', 'plans.deepResearch']

it('names every mutation of the router in the audit log, or says here why not', () => {
  const mutations = procedures.filter(({ type }) => type === 'mutation').map(({ path }) => path)
  expect([...AuditAction.options, ...withoutEntry].sort()).toEqual(mutations.sort())
})
