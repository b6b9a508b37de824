import { PassThrough } from 'node:stream'
import { defaultProjectAssumptions } from '@plangate/core/estimate'
import { priceOptions } from '@plangate/core/planning'
import { RunnerFake } from '@plangate/core/runner/fake'
import { type Brief, Draft, emptySections } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { renderPlan } from './render-plan.ts'
import { runHere } from './testing/run-here.ts'

const brief: Brief = { ...emptySections, confidence: {}, valueProp: 'Less waste', keyConstraints: ['Works offline'] }

test('says what the planner has not read of the brief', async () => {
  const runner = new RunnerFake()
  const request = { brief, regeneration: null, repair: null }
  const draft = Draft.parse(await runner.draft(request, new AbortController().signal))
  const leftOut = ['The model has not read the notes.']
  const priced = priceOptions({ draft: { ...draft, leftOut }, brief, projectAssumptions: defaultProjectAssumptions() })
  const plan = { ...priced, feedback: null, runner: { name: 'fake', model: null } }
  expect(renderPlan(plan, new PassThrough())).toContain('\n\nThe model has not read the notes.\n\nPlanned by: fake.')
})

test('plans a brief that says no more than it has to', async () => {
  const input = '## Value proposition\n\nLess waste\n\n## Needs\n\n- must: Count shelves'
  const { code, output } = await runHere(['plan', '-'], { input })
  expect(code).toBe(0)
  expect(output).toContain('The brief is mostly moderate (spread to be expected: sigma 0.705).')
})
