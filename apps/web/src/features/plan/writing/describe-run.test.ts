import { Run } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { describeRun } from './describe-run.ts'

const id = '01990000-0000-7000-8000-000000000001'
const run = Run.parse({
  id,
  projectId: id,
  request: { kind: 'generate', briefVersion: 1, gateId: id, previous: null },
  status: 'succeeded',
  attempts: 2,
  runner: { name: 'anthropic', model: 'some-model' },
  promptVersion: 1,
  usage: { inputTokens: 3_210, outputTokens: 12_000 },
  planSetId: id,
  refusal: null,
  createdAt: '2026-01-01T12:00:00.000Z',
  createdBy: id,
  startedAt: '2026-01-01T12:00:01.000Z',
  endedAt: '2026-01-01T12:01:15.000Z',
  deadlineAt: '2026-01-01T12:10:00.000Z',
})
const offline = { name: 'offline', model: null }

test('lists planner, prompt, attempts, duration and tokens', () => {
  expect(describeRun(run)).toEqual([
    ['Planner', 'some-model (anthropic)'],
    ['Prompt', 'Version 1'],
    ['Attempts', '2'],
    ['Took', '1 min 15 s, from the request to its end'],
    ['Tokens', '3,210 in, 12,000 out'],
  ])
})

test('distinguishes no tokens from tokens that the model did not report', () => {
  const entriesOf = (changes: Partial<Run>) => Object.fromEntries(describeRun({ ...run, ...changes }))
  expect(entriesOf({ usage: null })).toMatchObject({ Tokens: 'Not reported by the model' })
  const free = entriesOf({ runner: offline, promptVersion: null, usage: null })
  expect(free).toMatchObject({ Planner: 'the offline planner', Tokens: 'None' })
  expect(free).not.toHaveProperty('Prompt')
  expect(entriesOf({ runner: null, attempts: 0 })).toMatchObject({ Planner: 'None: work on it was never begun' })
})
