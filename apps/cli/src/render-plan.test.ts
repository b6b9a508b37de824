import { PassThrough } from 'node:stream'
import { defaultProjectAssumptions } from '@plangate/core/estimate'
import { priceOptions } from '@plangate/core/planning'
import { RunnerFake } from '@plangate/core/runner/fake'
import { type Brief, Draft, emptySections } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { renderPlan } from './render-plan.ts'

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

test('says what each option costs per month once it is live, where a work item says so', async () => {
  const request = { brief, regeneration: null, repair: null }
  const draft = Draft.parse(await new RunnerFake().draft(request, new AbortController().signal))
  const [first, ...others] = draft.workItems
  const workItems = first ? [{ ...first, runningCost: { low: 20, high: 60 } }, ...others] : []
  const projectAssumptions = { ...defaultProjectAssumptions(), currency: 'EUR' }
  const print = (written: Draft) => {
    const plan = { ...priceOptions({ draft: written, brief, projectAssumptions }), feedback: null }
    return renderPlan({ ...plan, runner: { name: 'fake', model: null } }, new PassThrough())
  }
  expect(print({ ...draft, workItems })).toMatch(/Running costs[^\n]*€20–€60 per month/)
  expect(print(draft)).not.toContain('Running costs')
})

test('says how much of the brief each option keeps, and what it breaks', async () => {
  const needs = [{ id: 'need', text: 'A map of all stops', priority: 'must' as const }]
  const draft = Draft.parse(
    await new RunnerFake().draft({ brief, regeneration: null, repair: null }, new AbortController().signal),
  )
  const checked = { ...brief, needs }
  const priced = priceOptions({ draft, brief: checked, projectAssumptions: defaultProjectAssumptions() })
  const printed = renderPlan({ ...priced, feedback: null, runner: { name: 'fake', model: null } }, new PassThrough())
  expect(printed).toContain('0 kept, 1 broken, 1 not judged')
  expect(printed.replaceAll(/[│\s]+/g, ' ')).toContain('Broken: "A map of all stops"')
})
