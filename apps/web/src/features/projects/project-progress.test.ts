import { ProjectId, type ProjectOverview } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { countByStateFilter, searchProjects, toProjectProgress } from './project-progress.ts'
import { readProjectSearch } from './project-search.ts'

function overview(name: string, about: Partial<ProjectOverview> = {}, description: string | null = null) {
  const id = ProjectId.parse('01900000-0000-7000-8000-000000000001')
  const project = { id, name, description, status: 'active' as const, createdAt: '2026-01-01T00:00:00.000Z' }
  const nothing = { brief: null, gate: null, plan: null, selection: null, mayBuild: false, activeRun: null }
  return toProjectProgress({ project, ...nothing, ...about })
}

const blank = overview('Blank', {}, 'A library in the street')
const gate = { status: 'decided', decision: 'narrow' } as const
const narrowed = overview('Narrowed', { brief: { version: 1 }, gate })
const ready = overview('Ready', { mayBuild: true })
const parkedProject = { ...blank.project, name: 'Parked', status: 'parked' as const }
const parked = toProjectProgress({ ...blank, project: parkedProject })
const all = [blank, narrowed, ready, parked]

test('returns all projects without a search, parked ones separately', () => {
  expect(searchProjects(all, {})).toEqual({ active: [blank, narrowed, ready], parked: [parked] })
})

test('requires every word in the name or the description, ignoring case', () => {
  expect(searchProjects(all, { q: '  STREET library' })).toEqual({ active: [blank], parked: [parked] })
  expect(searchProjects(all, { q: 'street game' })).toEqual({ active: [], parked: [] })
})

test('a filter shows the active projects that it counts', () => {
  expect(countByStateFilter(all)).toEqual({ attention: 1, working: 0, buildable: 1 })
  expect(searchProjects(all, { show: 'attention' })).toEqual({ active: [narrowed], parked: [] })
  expect(searchProjects(all, { show: 'buildable' })).toEqual({ active: [ready], parked: [] })
})

test('treats invalid search parameters as missing', () => {
  expect(readProjectSearch({ q: 'x'.repeat(201), show: 'most' })).toEqual({})
  expect(readProjectSearch({ q: 'shop', show: 'buildable' })).toEqual({ q: 'shop', show: 'buildable' })
})
