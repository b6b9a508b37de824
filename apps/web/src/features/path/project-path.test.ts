import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNextStep, type ProjectFacts, resolvePath, type StepKey } from './project-path.ts'

const nothing: ProjectFacts = { project: { status: 'active' }, brief: null, gate: null, plan: null, selection: null }
const briefed: ProjectFacts = { ...nothing, brief: { version: 1 } }
const proceeding: ProjectFacts = { ...briefed, gate: { status: 'decided', decision: 'proceed' } }
const planned: ProjectFacts = { ...proceeding, plan: { version: 1, briefVersion: 1, options: [1, 2, 3] } }
const chosen: ProjectFacts = { ...planned, selection: { stale: false, selectedOption: { name: 'Fast MVP' } } }

const states = (facts: ProjectFacts) => resolvePath(facts).map(({ state }) => state)
const next = (facts: ProjectFacts): StepKey | undefined => findNextStep(resolvePath(facts))?.key

describe('resolvePath', () => {
  test('step by step, exactly one thing comes next', () => {
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

  test.each(['narrow', 'pivot', 'park'] as const)('after %s the direction has to be looked at again', (decision) => {
    const facts: ProjectFacts = { ...briefed, gate: { status: 'decided', decision } }
    expect(next(facts)).toBe('direction')
    expect(states(facts)[2]).toBe('waiting')
  })

  test('a newer brief makes the plan the next step, and a stale choice keeps the permit waiting', () => {
    const selection = { stale: true, selectedOption: { name: 'Fast MVP' } }
    const facts: ProjectFacts = { ...chosen, brief: { version: 2 }, selection }
    expect(states(facts)).toEqual(['done', 'done', 'attention', 'attention', 'waiting'])
    expect(next(facts)).toBe('plan')
  })

  test('a parked project comes to the direction first, and gets no permit', () => {
    const facts: ProjectFacts = { ...chosen, project: { status: 'parked' } }
    expect(next(facts)).toBe('direction')
    expect(states(facts)[4]).toBe('waiting')
  })

  test('whatever is known: five steps in order, something to do, and no permit without proceed and a choice that holds', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const path = resolvePath(facts)
        expect(path.map(({ key }) => key)).toEqual(['brief', 'direction', 'plan', 'choice', 'permit'])
        expect(findNextStep(path)).toBeDefined()
        const mayBuild =
          facts.project.status === 'active' &&
          facts.gate?.status === 'decided' &&
          facts.gate.decision === 'proceed' &&
          facts.selection?.stale === false
        expect(path[4]?.state).toBe(mayBuild ? 'next' : 'waiting')
      }),
    )
  })
})

const decision = fc.constantFrom('proceed', 'narrow', 'pivot', 'park')
const version = fc.integer({ min: 1, max: 3 })
const anyFacts: fc.Arbitrary<ProjectFacts> = fc.record({
  project: fc.record({ status: fc.constantFrom('active', 'parked') }),
  brief: fc.option(fc.record({ version })),
  gate: fc.option(
    fc.oneof(fc.record({ status: fc.constant('pending') }), fc.record({ status: fc.constant('decided'), decision })),
  ),
  plan: fc.option(fc.record({ version, briefVersion: version, options: fc.constant([1, 2]) })),
  selection: fc.option(fc.record({ stale: fc.boolean(), selectedOption: fc.constant({ name: 'Fast MVP' }) })),
})
