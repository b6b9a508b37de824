import { emptySections, Interview } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { findLeftOpen } from './find-left-open.ts'

const interview = Interview.parse({
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  projectId: '01890a5d-ac96-774b-bcce-b302099a8058',
  startedAt: '2026-11-01T00:00:00.000Z',
  state: { kind: 'enough', largest: 0.02 },
  answered: [],
  brief: {
    ...emptySections,
    problemStatement: 'Waste.',
    valueProp: 'We asked 12 bakers, and nine of them bake too much bread every week.',
    confidence: {},
  },
  missing: ['targetUser', 'needs'],
  runId: null,
})

test('names what is empty, what a plan misses first, and what says little', () => {
  const { unknown, thin } = findLeftOpen(interview)
  expect(unknown.slice(0, 3)).toEqual(['targetUser', 'needs', 'differentiation'])
  expect(unknown).not.toContain('valueProp')
  expect(thin).toEqual(['problemStatement'])
})
