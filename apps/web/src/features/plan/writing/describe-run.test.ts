import { Run } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { describeOutlook } from './describe-outlook.ts'
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

test('a run tells by whom, with what, how long, and what it took', () => {
  expect(describeRun(run)).toEqual([
    ['Planner', 'some-model (anthropic)'],
    ['Prompt', 'Version 1'],
    ['Attempts', '2'],
    ['Took', '1 min 15 s, from the request to its end'],
    ['Tokens', '3,210 in, 12,000 out'],
  ])
})

test('no prompt, no tokens and tokens that nobody told are told apart', () => {
  const told = (changes: Partial<Run>) => Object.fromEntries(describeRun({ ...run, ...changes }))
  expect(told({ usage: null })).toMatchObject({ Tokens: 'Not told by the model' })
  const free = told({ runner: offline, promptVersion: null, usage: null })
  expect(free).toMatchObject({ Planner: 'the offline planner', Tokens: 'None' })
  expect(free).not.toHaveProperty('Prompt')
  expect(told({ runner: null, attempts: 0 })).toMatchObject({ Planner: 'None: work on it was never begun' })
})

test('what a plan is likely to take is its cost; without a price its tokens; nothing without a model', () => {
  const tokens = { input: { low: 2_100, high: 16_400 }, output: { low: 1_333, high: 20_000 } }
  const runner = { name: 'anthropic', model: 'some-model' }
  expect(describeOutlook({ runner, forecast: { tokens, cost: { low: 0.041, high: 0.093 } } })).toBe(
    'Written by some-model (anthropic). Likely cost: about $0.04-$0.09.',
  )
  expect(describeOutlook({ runner, forecast: { tokens, cost: null } })).toBe(
    'Written by some-model (anthropic). Likely tokens: 2.1K-16K in, 1.3K-20K out; what they cost is not set.',
  )
  expect(describeOutlook({ runner: offline, forecast: null })).toBe(
    'Written by the offline planner: free, on this machine.',
  )
})
