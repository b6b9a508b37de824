import { v7 as uuidV7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import {
  type Brief,
  CurrentPlanSet,
  CurrentSelection,
  OptionId,
  Permit,
  PlanSet,
  PlanSetId,
  ProjectId,
} from '../../domain/schemas/index.ts'
import { RunnerFake } from '../../planning/runner/testing/runner-fake.ts'
import { someBrief } from '../../planning/runner/testing/some-brief.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { OneItemRunner } from './testing/one-item-runner.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services } = plangate
const { plans, briefs, gates, projects } = services

describe('plans', () => {
  test('PLAN-01: are written by the Runner, priced, and stored as the next version', async () => {
    const founder = await TestFounder.ready(await plangate.servicesWith(new RunnerFake()))
    const gate = await gates.current(founder.actor, founder.projectId)
    const planSet = await founder.generate()
    expect(PlanSet.parse(planSet)).toEqual(planSet)
    expect(planSet).toMatchObject({ version: 1, briefVersion: 1, gateId: gate?.id, feedback: null })
    expect(planSet.options.map(({ name }) => name)).toHaveLength(3)
    const { actor, projectId } = founder
    expect(CurrentPlanSet.parse(await plans.get(actor, projectId))).toEqual({ ...planSet, selectedOptionId: null })
  })

  test('PLAN-03: are regenerated with feedback; the earlier versions stay readable', async () => {
    const runner = new OneItemRunner()
    const founder = await TestFounder.ready(await plangate.servicesWith(runner))
    const first = await founder.generate()
    const second = await founder.regenerate('  Cheaper, please. ')
    expect(runner.requests[1]?.regeneration).toEqual({
      previous: first,
      feedback: 'Cheaper, please.',
      earlierFeedback: [],
    })
    expect(second).toMatchObject({ version: 2, feedback: { text: 'Cheaper, please.' } })
    expect(second.options.map(({ id }) => id)).not.toEqual(first.options.map(({ id }) => id))
    const { actor, projectId } = founder
    expect(await plans.version(actor, projectId, 1)).toEqual(first)
    expect(await plans.version(actor, projectId, 2)).toEqual(second)
    await expectRefusal(plans.version(actor, projectId, 3), 'PLAN_NOT_FOUND')
    expect(await plans.history(actor, projectId)).toEqual([
      expect.objectContaining({ id: second.id, version: 2, feedback: 'Cheaper, please.', briefVersion: 1 }),
      expect.objectContaining({ id: first.id, version: 1, feedback: null, runner: { name: 'one-item', model: null } }),
    ])
  })

  test('are regenerated with all earlier feedback and what became of it, and what the draft is priced with', async () => {
    const runner = new RunnerFake()
    const founder = await TestFounder.ready(await plangate.servicesWith(runner))
    const { assumptions } = await founder.generate()
    const second = await founder.regenerate('Cheaper, please.')
    const third = await founder.regenerate('Sooner.')
    await founder.regenerate('Without the app.')
    const { regeneration, pricing } = runner.requests[3] ?? {}
    expect(regeneration).toMatchObject({ previous: third, earlierFeedback: [{ version: 2, ...second.feedback }] })
    expect(regeneration?.earlierFeedback).toHaveLength(1)
    expect(pricing).toEqual(assumptions)
  })

  test('GATE-02: are refused while there is no gate, or it is pending or not decided as proceed', async () => {
    const founder = await TestFounder.arrive(services)
    await expectRefusal(founder.generate(), 'GATE_UNRESOLVED')
    await founder.saveBrief()
    await expectRefusal(founder.generate(), 'GATE_UNRESOLVED')
    const gate = await gates.open(founder.actor, founder.projectId)
    await expectRefusal(founder.generate(), 'GATE_UNRESOLVED')
    await gates.resolve(founder.actor, { gateId: gate.id, decision: 'narrow', actionText: 'Only drills.' })
    await expectRefusal(founder.generate(), 'GATE_NOT_PROCEED', { decision: 'narrow' })
    await founder.decide('pivot')
    await expectRefusal(founder.regenerate(''), 'GATE_NOT_PROCEED', { decision: 'pivot' })
    await founder.decide('proceed')
    expect(await founder.generate()).toMatchObject({ version: 1 })
  })

  test('are refused for a parked project until it is to proceed, even after it is unparked', async () => {
    const founder = await TestFounder.ready(services)
    await founder.decide('park')
    await expectRefusal(founder.generate(), 'GATE_NOT_PROCEED', { decision: 'park' })
    await founder.decide('narrow')
    await expectRefusal(founder.generate(), 'GATE_NOT_PROCEED', { decision: 'park' })
    await projects.unpark(founder.actor, founder.projectId)
    await expectRefusal(founder.generate(), 'GATE_NOT_PROCEED', { decision: 'narrow' })
    await founder.decide('proceed')
    expect(await founder.generate()).toMatchObject({ version: 1 })
  })

  test('are written for a parked project once it is to proceed', async () => {
    const founder = await TestFounder.ready(services)
    await founder.decide('park')
    await founder.decide('proceed')
    expect(await founder.generate()).toMatchObject({ version: 1 })
  })

  test('are regenerated only with feedback, and only after a first generation', async () => {
    const founder = await TestFounder.ready(services)
    await expectRefusal(founder.regenerate('Cheaper.'), 'PLAN_NOT_FOUND')
    await expectRefusal(founder.regenerate(' \t'), 'FEEDBACK_REQUIRED')
    await expectRefusal(founder.regenerate('a\0b'), 'INVALID_TEXT', { path: 'feedback' })
    await expectRefusal(plans.get(founder.actor, founder.projectId), 'PLAN_NOT_FOUND')
  })

  test('are refused for a brief that says too little, after the gate and before the feedback', async () => {
    const founder = await TestFounder.arrive(services)
    const save = (parts: Partial<Brief>) =>
      services.briefs.save(founder.actor, { projectId: founder.projectId, brief: { ...someBrief(), ...parts } })
    await save({ problemStatement: '', valueProp: '', keyConstraints: [] })
    await expectRefusal(founder.generate(), 'GATE_UNRESOLVED')
    await founder.decide('proceed')
    await expectRefusal(founder.generate(), 'BRIEF_TOO_THIN', { missing: ['problem', 'need'] })
    await save({ keyConstraints: [] })
    await founder.decide('proceed')
    await expectRefusal(founder.regenerate(''), 'BRIEF_TOO_THIN', { missing: ['need'] })
    expect(await services.runs.list(founder.actor, founder.projectId)).toEqual([])
    await save({ keyConstraints: [], needs: [{ id: 'n1', text: 'Lend a drill', priority: 'could' }] })
    await founder.decide('proceed')
    expect(await founder.generate()).toMatchObject({ version: 1, briefVersion: 3 })
  })

  test.each([
    ['llm_failure', 'RUNNER_FAILED'],
    ['malformed_output', 'RUNNER_OUTPUT_INVALID'],
  ] as const)('store nothing when the Runner answers with %s', async (scenario, reason) => {
    const founder = await TestFounder.ready(await plangate.servicesWith(new RunnerFake(scenario)))
    await expect(founder.generate()).rejects.toMatchObject({ reason })
    expect(await plans.history(founder.actor, founder.projectId)).toEqual([])
  })

  test('UNDR-06: refuse deep research outside the paid tier', async () => {
    const { actor, projectId } = await TestFounder.arrive(services)
    const details = { feature: 'deep_research', requiredTier: 'cto', upgradeUrl: '/upgrade' }
    await expectRefusal(plans.deepResearch(actor, projectId), 'UPGRADE_REQUIRED', details)
  })
})

describe('selections', () => {
  test('PLAN-02: are stored, and can be read back', async () => {
    const founder = await TestFounder.ready(services)
    const { options, id, recommendedId } = await founder.generate()
    await expectRefusal(founder.selected(), 'SELECTION_NOT_FOUND')
    const receipt = await founder.select({ optionId: recommendedId })
    const selectedOption = options.find((option) => option.id === recommendedId)
    const message = '"Slow and sure" of plan version 1 is selected.'
    expect(receipt).toEqual({ selectedOption, changes: null, planSetId: id, message })
    const selected = CurrentSelection.parse(await founder.selected())
    expect(selected).toMatchObject({ ...receipt, stale: false, changed: [] })
    expect(selected.selection).toMatchObject({ number: 1, reason: null, selectedBy: founder.actor.userId })
    expect(await plans.get(founder.actor, founder.projectId)).toMatchObject({ selectedOptionId: recommendedId })
  })

  test('are replaced only with a reason', async () => {
    const founder = await TestFounder.ready(services)
    const { options, recommendedId } = await founder.generate()
    const other = options.find(({ id }) => id !== recommendedId)?.id ?? recommendedId
    await founder.select({ optionId: recommendedId, reason: ' ' })
    const details = { selectedOptionId: recommendedId }
    await expectRefusal(founder.select({ optionId: other }), 'PLAN_ALREADY_SELECTED', details)
    await expectRefusal(founder.select({ optionId: other, reason: ' ' }), 'PLAN_ALREADY_SELECTED', details)
    await expectRefusal(founder.select({ optionId: other, reason: 'a\0b' }), 'INVALID_TEXT', { path: 'reason' })
    await expectRefusal(founder.select({ optionId: other, reason: 'x'.repeat(4_001) }), 'INVALID_INPUT', {
      issues: [{ path: 'reason', message: expect.stringContaining('Too big') }],
    })
    await founder.select({ optionId: other, reason: ' Faster. ' })
    expect((await founder.selected()).selection).toMatchObject({ number: 2, optionId: other, reason: 'Faster.' })
  })

  test('name an option of the current plan set, or of a given one', async () => {
    const founder = await TestFounder.ready(services)
    const stranger = await TestFounder.ready(services)
    const nowhere = OptionId.parse(uuidV7())
    await expectRefusal(founder.select({ optionId: nowhere }), 'PLAN_NOT_FOUND')
    const first = await founder.generate()
    const second = await founder.regenerate('Again.')
    const theirs = await stranger.generate()
    await expectRefusal(founder.select({ optionId: first.recommendedId }), 'OPTION_NOT_FOUND')
    await expectRefusal(founder.select({ optionId: nowhere, planSetId: first.id }), 'OPTION_NOT_FOUND')
    const unknown = PlanSetId.parse(uuidV7())
    for (const planSetId of [theirs.id, unknown])
      await expectRefusal(founder.select({ optionId: theirs.recommendedId, planSetId }), 'PLAN_NOT_FOUND')
    await founder.select({ optionId: first.recommendedId, planSetId: first.id })
    expect(await plans.get(founder.actor, founder.projectId)).toMatchObject({ id: second.id, selectedOptionId: null })
  })

  test('are untouched by a regeneration', async () => {
    const founder = await TestFounder.ready(services)
    await founder.select({ optionId: (await founder.generate()).recommendedId })
    const before = await founder.selected()
    await founder.regenerate('Again.')
    expect(await founder.selected()).toEqual(before)
  })

  test('show what has changed since', async () => {
    const founder = await TestFounder.ready(services)
    await founder.select({ optionId: (await founder.generate()).recommendedId })
    await gates.open(founder.actor, founder.projectId)
    expect(await founder.selected()).toMatchObject({ stale: true, changed: ['gate'] })
    await founder.saveBrief('Something else.')
    const { stale, changed, message } = await founder.selected()
    expect({ stale, changed }).toEqual({ stale: true, changed: ['brief', 'gate'] })
    expect(message).toContain('the brief and the direction gate have changed')
    expect(message).toContain('decide the direction first, then regenerate the plan, then select again')
  })

  test('that were made before a gate was decided become stale with the decision', async () => {
    const founder = await TestFounder.ready(services)
    const { recommendedId } = await founder.generate()
    const { id } = await gates.open(founder.actor, founder.projectId)
    const { message } = await founder.select({ optionId: recommendedId })
    expect(message).toBe(
      '"Slow and sure" of plan version 1 is selected, but the direction is not decided as proceed: ' +
        'decide the direction first, then select again before you build.',
    )
    expect(await founder.selected()).toMatchObject({
      message,
      stale: false,
      selection: { basis: { gate: { id, decision: null } } },
    })
    await gates.resolve(founder.actor, { gateId: id, decision: 'proceed' })
    await expectRefusal(founder.authorize(), 'SELECTION_STALE', { changed: ['gate'] })
  })
})

describe('permits', () => {
  test('PLAN-02: require a proceed decision and a selection that is not stale', async () => {
    const founder = await TestFounder.ready(services)
    const { recommendedId } = await founder.generate()
    await expectRefusal(founder.authorize(), 'PLAN_NOT_SELECTED')
    const { selectedOption } = await founder.select({ optionId: recommendedId })
    const { selection } = await founder.selected()
    expect(Permit.parse(await founder.authorize())).toMatchObject({
      projectId: founder.projectId,
      selectedOption,
      selection,
      contentHash: selection.contentHash,
    })
  })

  test('are refused because of the gate first', async () => {
    const founder = await TestFounder.arrive(services)
    await expectRefusal(founder.authorize(), 'GATE_UNRESOLVED')
    await founder.saveBrief()
    await founder.decide('pivot')
    await expectRefusal(founder.authorize(), 'GATE_NOT_PROCEED', { decision: 'pivot' })
    await founder.decide('park')
    await expectRefusal(founder.authorize(), 'GATE_NOT_PROCEED', { decision: 'park' })
  })

  test('are refused while the brief differs from the priced one, also for an option that is selected after that', async () => {
    const founder = await TestFounder.ready(services)
    const { recommendedId } = await founder.generate()
    await founder.select({ optionId: recommendedId })
    const original = (await briefs.get(founder.actor, founder.projectId)).brief.valueProp
    await founder.saveBrief('Something else.')
    await expectRefusal(founder.authorize(), 'SELECTION_STALE', { changed: ['brief'] })
    const { message } = await founder.select({ optionId: recommendedId, reason: 'Nevertheless.' })
    expect(message).toContain('the brief has changed')
    await expectRefusal(founder.authorize(), 'SELECTION_STALE', { changed: ['brief'] })
    await founder.saveBrief(original)
    expect(await founder.authorize()).toMatchObject({ selection: { number: 2 } })
    const { recommendedId: fresh } = await founder.regenerate('For the brief as it is now.')
    await founder.select({ optionId: fresh, reason: 'Priced on it.' })
    expect(await founder.authorize()).toMatchObject({ selection: { number: 3 } })
  })
})

test("ISO-01: another user's project is answered like one that never existed", async () => {
  const mine = await TestFounder.ready(services)
  const { recommendedId: optionId } = await mine.generate()
  const foreign = new TestFounder(services, newActor(), mine.projectId)
  const absent = new TestFounder(services, mine.actor, ProjectId.parse(uuidV7()))
  for (const { actor, projectId } of [foreign, absent]) {
    await expectRefusal(plans.generate(actor, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(plans.regenerate(actor, { projectId, feedback: '' }), 'PROJECT_NOT_FOUND')
    await expectRefusal(plans.get(actor, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(plans.history(actor, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(plans.version(actor, projectId, 1), 'PROJECT_NOT_FOUND')
    await expectRefusal(plans.deepResearch(actor, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(services.selections.select(actor, { projectId, optionId }), 'PROJECT_NOT_FOUND')
    await expectRefusal(services.selections.current(actor, projectId), 'PROJECT_NOT_FOUND')
    await expectRefusal(services.builds.authorize(actor, { projectId }), 'PROJECT_NOT_FOUND')
  }
})
