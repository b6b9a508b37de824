import { listProjectStates } from '@plangate/core/gate'
import { Decision, ProjectId, type ProjectOverview, RunId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { readProjectSearch } from './project-filters.ts'
import { describeState, toProjectProgress } from './project-progress.ts'

const id = ProjectId.parse('01900000-0000-7000-8000-000000000001')
const createdAt = '2026-01-01T00:00:00.000Z'

/** Overviews with every combination of these facts. */
function everyOverview(): ProjectOverview[] {
  const statuses = ['active', 'parked'] as const
  const briefs = [null, { version: 1 }, { version: 2 }]
  const gates = [
    null,
    { status: 'pending' as const },
    ...Decision.options.map((decision) => ({ status: 'decided' as const, decision })),
  ]
  const plan = { version: 1, briefVersion: 1, optionNames: ['Lean', 'Full'] }
  const plans = [null, plan, { ...plan, briefRestored: true as const }]
  const selection = { optionName: 'Lean', planVersion: 1, changed: [] }
  const selections = [null, { ...selection, stale: false }, { ...selection, stale: true }]
  const runs = [null, { id: RunId.parse(id), status: 'running' as const, createdAt }]
  const combine = <A, B>(all: A[], values: B[]) => all.flatMap((one) => values.map((value) => [one, value] as const))
  return combine(combine(combine(combine(combine([...statuses], briefs), gates), plans), selections), runs).map(
    ([[[[[status, brief], gate], planFacts], chosen], activeRun]) => ({
      project: { id, name: 'Shelf', description: null, status, createdAt },
      ...{ brief, gate, plan: planFacts, selection: chosen, activeRun },
      mayBuild:
        status === 'active' && gate?.status === 'decided' && gate.decision === 'proceed' && chosen?.stale === false,
    }),
  )
}

test('the steps of an active project need attention, or are being worked on, where the filters say so', () => {
  for (const overview of everyOverview()) {
    if (overview.project.status !== 'active') continue
    const states = toProjectProgress(overview).steps.map(({ state }) => state)
    const expected = listProjectStates(overview)
    expect(states.includes('attention'), JSON.stringify(overview)).toBe(expected.includes('attention'))
    expect(states.includes('working'), JSON.stringify(overview)).toBe(expected.includes('working'))
    expect(overview.mayBuild, JSON.stringify(overview)).toBe(expected.includes('buildable'))
  }
})

test('says the one state of a project that matters most', () => {
  const overview: ProjectOverview = {
    project: { id, name: 'Shelf', description: null, status: 'active', createdAt },
    ...{ brief: { version: 1 }, gate: null, plan: null, selection: null, mayBuild: false, activeRun: null },
  }
  const words = (change: Partial<ProjectOverview>) => describeState(toProjectProgress({ ...overview, ...change })).words
  expect(words({})).toBe('Next: decision')
  expect(words({ gate: { status: 'decided', decision: 'pivot' } })).toBe('Pivot')
  expect(words({ activeRun: { id: RunId.parse(id), status: 'running', createdAt } })).toBe('Being written')
  expect(words({ mayBuild: true })).toBe('Ready to build')
  expect(words({ project: { ...overview.project, status: 'parked' } })).toBe('Parked')
  expect(words({ project: { ...overview.project, status: 'parked', archivedAt: createdAt } })).toBe('Archived')
})

test('a project with a valid permit is permitted, and is to be connected to its build', () => {
  const overview: ProjectOverview = {
    project: { id, name: 'Shelf', description: null, status: 'active', createdAt },
    brief: { version: 1 },
    gate: { status: 'decided', decision: 'proceed' },
    plan: { version: 1, briefVersion: 1, optionNames: ['Lean', 'Full'] },
    selection: { optionName: 'Lean', planVersion: 1, stale: false, changed: [] },
    ...{ mayBuild: true, activeRun: null, figures: { workedAt: createdAt, p80: null } },
  }
  expect(describeState(toProjectProgress(overview)).words).toBe('Ready to build')
  const permitted = toProjectProgress({ ...overview, figures: { workedAt: createdAt, p80: null, permit: 2 } })
  expect(describeState(permitted).words).toBe('Permitted')
  expect(permitted.next).toBeUndefined()
  expect(permitted.steps.at(-1)?.action).toBe('Connect the build')
})

test('treats invalid search parameters as missing', () => {
  expect(readProjectSearch({ q: 'x'.repeat(201), show: 'most', sort: 'size' })).toEqual({})
  expect(readProjectSearch({ q: 'shop', show: 'buildable' })).toEqual({ q: 'shop', show: 'buildable' })
})
