import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PermitEndCause } from '../../../domain/schemas/index.ts'
import { type HistoryStep, history } from './history.ts'
import { predict } from './model.ts'
import { emptyModel, mayBuild, type Prediction, type StepOutcome } from './model-state.ts'

function follow(steps: readonly HistoryStep[]): Prediction[] {
  let model = emptyModel
  return steps.map((step) => {
    const prediction = predict(model, step)
    model = prediction.model
    return prediction
  })
}

const histories = fc.sample(history, { numRuns: 3_000, seed: 1 })

function nameOf(outcome: StepOutcome): string {
  if ('reason' in outcome) return `${outcome.reason} ${JSON.stringify(outcome.details)}`
  const changed = 'changed' in outcome.answer ? ` ${JSON.stringify(outcome.answer.changed)}` : ''
  return Object.keys(outcome.answer).join() + changed
}

test('random histories reach every rule', () => {
  const met = new Set(histories.flatMap(follow).map(({ outcome }) => nameOf(outcome)))
  expect([...met]).toEqual(
    expect.arrayContaining([
      'version',
      'decision,next',
      'status',
      'version,brief',
      'version,selected',
      'selected',
      'selected,stale,changed,reviewsDue []',
      'selected,stale,changed,reviewsDue ["brief"]',
      'selected,stale,changed,reviewsDue ["gate"]',
      'selected,stale,changed,reviewsDue ["brief","gate"]',
      'permitted,selection,permit',
      'record,passed',
      'isDue',
      'confirmed',
      'revoked,cause',
      'PERMIT_NOT_FOUND null',
      'PROJECT_NOT_FOUND null',
      'GATE_NOT_FOUND null',
      'BRIEF_NOT_FOUND null',
      'PLAN_NOT_FOUND null',
      'OPTION_NOT_FOUND null',
      'SELECTION_NOT_FOUND null',
      'GATE_UNRESOLVED null',
      'GATE_NOT_PROCEED {"decision":"narrow"}',
      'GATE_NOT_PROCEED {"decision":"pivot"}',
      'GATE_NOT_PROCEED {"decision":"park"}',
      'GATE_ALREADY_OPEN null',
      'GATE_ALREADY_DECIDED null',
      'PLAN_NOT_SELECTED null',
      'PLAN_ALREADY_SELECTED {"selectedOptionId":"1/0"}',
      'PLAN_ALREADY_SELECTED {"selectedOptionId":"1/1"}',
      'SELECTION_STALE {"changed":["brief"]}',
      'SELECTION_STALE {"changed":["gate"]}',
      'SELECTION_STALE {"changed":["assumptions"]}',
      'REVIEW_DUE {"passed":["hours"]}',
      'REVIEW_DUE {"passed":["assumption"]}',
      'VERSION_CONFLICT {"currentVersion":0}',
      'VERSION_CONFLICT {"currentVersion":1}',
      'PROJECT_NOT_PARKED null',
      'FEEDBACK_REQUIRED null',
      'ACTION_TEXT_REQUIRED {"decision":"narrow"}',
      'ACTION_TEXT_REQUIRED {"decision":"pivot"}',
    ]),
  )
})

test('in the model, every permit ends with the first change after which the rules say no, and for every cause', () => {
  const models = histories.flatMap(follow).map(({ model }) => model)
  const valid = models.filter(({ permits }) => permits.some(({ ended }) => ended === null))
  expect(valid.length).toBeGreaterThan(1_000)
  expect(valid.filter((model) => !mayBuild(model))).toEqual([])
  const causes = new Set(models.flatMap(({ permits }) => permits.map(({ ended }) => ended)))
  // No decision of today parks a project without opening a gate first.
  expect(causes).toEqual(new Set([null, ...PermitEndCause.exclude(['parked']).options]))
})
