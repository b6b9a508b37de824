import { RunId } from '@plangate/core/schemas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNextStep, type ProjectFacts, type ProjectStepKey, resolveProjectSteps } from './project-steps.ts'

const nothing: ProjectFacts = {
  project: { status: 'active' },
  brief: null,
  gate: null,
  plan: null,
  selection: null,
  mayBuild: false,
  activeRun: null,
}
const optionNames = ['Fast MVP', 'Balanced', 'Whole']
const briefed: ProjectFacts = { ...nothing, brief: { version: 1 } }
const proceeding: ProjectFacts = { ...briefed, gate: { status: 'decided', decision: 'proceed' } }
const planned: ProjectFacts = { ...proceeding, plan: { version: 1, briefVersion: 1, optionNames, isOutdated: false } }
const chosen: ProjectFacts = { ...planned, selection: { stale: false, optionName: 'Fast MVP' }, mayBuild: true }

const states = (facts: ProjectFacts) => resolveProjectSteps(facts).map(({ state }) => state)
const next = (facts: ProjectFacts): ProjectStepKey | undefined => findNextStep(resolveProjectSteps(facts))?.key

describe('resolvePath', () => {
  test('makes exactly one step the next one at every stage', () => {
    expect(states(nothing)).toEqual(['next', 'waiting', 'waiting', 'waiting', 'waiting'])
    expect(states(briefed)).toEqual(['done', 'next', 'waiting', 'waiting', 'waiting'])
    expect(states({ ...briefed, gate: { status: 'pending' } })).toEqual([
      'done',
      'next',
      'waiting',
      'waiting',
      'waiting',
    ])
    expect(states(proceeding)).toEqual(['done', 'done', 'next', 'waiting', 'waiting'])
    expect(states(planned)).toEqual(['done', 'done', 'done', 'next', 'waiting'])
    expect(states(chosen)).toEqual(['done', 'done', 'done', 'done', 'next'])
  })

  test.each(['narrow', 'pivot', 'park'] as const)('returns to the decision after %s', (decision) => {
    const facts: ProjectFacts = { ...briefed, gate: { status: 'decided', decision } }
    expect(next(facts)).toBe('direction')
    expect(states(facts)[2]).toBe('waiting')
  })

  test('makes the plan the next step after a newer brief, and keeps the permit waiting while the selection is stale', () => {
    const selection = { stale: true, optionName: 'Fast MVP' }
    const plan = { version: 1, briefVersion: 1, optionNames, isOutdated: true }
    const facts: ProjectFacts = { ...chosen, brief: { version: 2 }, plan, selection, mayBuild: false }
    expect(states(facts)).toEqual(['done', 'done', 'attention', 'attention', 'waiting'])
    expect(next(facts)).toBe('plan')
  })

  test('keeps the plan done when a newer brief has the same text again', () => {
    const facts: ProjectFacts = { ...chosen, brief: { version: 3 } }
    expect(states(facts)).toEqual(['done', 'done', 'done', 'done', 'next'])
    expect(next(facts)).toBe('permit')
  })

  test('makes the decision the next step of a parked project, which gets no permit', () => {
    const facts: ProjectFacts = { ...chosen, project: { status: 'parked' }, mayBuild: false }
    expect(next(facts)).toBe('direction')
    expect(states(facts)[4]).toBe('waiting')
  })

  test('makes the plan the next step while it is being written', () => {
    const facts: ProjectFacts = {
      ...proceeding,
      activeRun: { id: RunId.parse('01900000-0000-7000-8000-000000000001') },
    }
    expect(states(facts)).toEqual(['done', 'done', 'working', 'waiting', 'waiting'])
    expect(next(facts)).toBe('plan')
  })

  test('describes each step in a word or two', () => {
    const glances = (facts: ProjectFacts) => resolveProjectSteps(facts).map(({ glance }) => glance)
    expect(glances(nothing)).toEqual(['None yet', 'Not decided', 'None yet', 'None yet', 'Not yet'])
    expect(glances(chosen)).toEqual(['Version 1', 'Proceed', '3 options', 'Fast MVP', 'Ready'])
  })

  test('always returns five steps in order, a next step, and the permit in the state the server gives it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const steps = resolveProjectSteps(facts)
        expect(steps.map(({ key }) => key)).toEqual(['brief', 'direction', 'plan', 'choice', 'permit'])
        expect(findNextStep(steps)).toBeDefined()
        expect(steps[4]?.state).toBe(facts.mayBuild ? 'next' : 'waiting')
        const given = resolveProjectSteps({ ...facts, permit: 1 })
        expect(given[4]?.state).toBe(facts.mayBuild ? 'done' : 'waiting')
      }),
    )
  })
})

const decision = fc.constantFrom('proceed', 'narrow', 'pivot', 'park')
const version = fc.integer({ min: 1, max: 3 })
const anyFacts: fc.Arbitrary<ProjectFacts> = fc
  .record({
    project: fc.record({ status: fc.constantFrom('active', 'parked') }),
    brief: fc.option(fc.record({ version })),
    gate: fc.option(
      fc.oneof(fc.record({ status: fc.constant('pending') }), fc.record({ status: fc.constant('decided'), decision })),
    ),
    plan: fc.option(
      fc.record({
        version,
        briefVersion: version,
        optionNames: fc.constant(optionNames),
        isOutdated: fc.boolean(),
      }),
    ),
    selection: fc.option(fc.record({ stale: fc.boolean(), optionName: fc.constant('Fast MVP') })),
    activeRun: fc.constant(null),
  })
  .map((facts) => ({ ...facts, mayBuild: isPermitted(facts) }))

/** The server's rule. */
function isPermitted({ project, gate, selection }: Omit<ProjectFacts, 'mayBuild'>): boolean {
  const proceeds = gate?.status === 'decided' && gate.decision === 'proceed'
  return project.status === 'active' && proceeds && selection?.stale === false
}
