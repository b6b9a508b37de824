import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type HistoryStep, history } from './history.ts'
import { emptyModel, predict, type StepOutcome } from './model.ts'

function outcomesOf(steps: readonly HistoryStep[]): StepOutcome[] {
  let model = emptyModel
  return steps.map((step) => {
    const prediction = predict(model, step)
    model = prediction.model
    return prediction.outcome
  })
}

function nameOf(outcome: StepOutcome): string {
  if ('reason' in outcome) return `${outcome.reason} ${JSON.stringify(outcome.details)}`
  const changed = 'changed' in outcome.answer ? ` ${JSON.stringify(outcome.answer.changed)}` : ''
  return Object.keys(outcome.answer).join() + changed
}

test('random histories reach every rule', () => {
  const histories = fc.sample(history, { numRuns: 3_000, seed: 1 })
  const met = new Set(histories.flatMap(outcomesOf).map(nameOf))
  expect([...met]).toEqual(
    expect.arrayContaining([
      'version',
      'decision,next',
      'status',
      'version,brief',
      'overview',
      'version,selected',
      'selected',
      'selected,stale,changed []',
      'selected,stale,changed ["brief"]',
      'selected,stale,changed ["gate"]',
      'selected,stale,changed ["brief","gate"]',
      'permitted,selection,signed,permit',
      'revoked,cause',
      'permits',
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
      'VERSION_CONFLICT {"currentVersion":0}',
      'VERSION_CONFLICT {"currentVersion":1}',
      'PROJECT_NOT_PARKED null',
      'FEEDBACK_REQUIRED null',
      'ACTION_TEXT_REQUIRED {"decision":"narrow"}',
      'ACTION_TEXT_REQUIRED {"decision":"pivot"}',
    ]),
  )
})
