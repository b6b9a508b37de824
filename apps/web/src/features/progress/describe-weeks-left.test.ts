import { WorkItemId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { formatDay } from '../../shared/format/format-values.ts'
import { describeWeeksLeft } from './describe-weeks-left.ts'

const weeks = { p10: 1, p50: 2, p80: 3.04, p90: 4 }
const item = (on: string) => ({ workItemId: WorkItemId.parse('item'), state: 'done' as const, hours: 3, on })

test('counts from the latest record, up to a whole day', () => {
  const words = describeWeeksLeft(weeks, { startedOn: '2027-01-01', items: [item('2027-03-07'), item('2027-03-01')] })
  expect(words).toContain(`likely 2.0, until ${formatDay('2027-03-21')};`)
  expect(words).toContain(`safely 3.0, until ${formatDay('2027-03-29')}.`)
})
