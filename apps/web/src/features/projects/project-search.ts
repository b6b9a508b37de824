import type { ProjectOverview } from '@plangate/core/schemas'
import { z } from 'zod'
import { findNextStep, resolvePath, type Step } from './steps/project-steps.ts'

/** Projects that share what comes next. */
export const ProjectShow = z.enum(['attention', 'working', 'buildable'])
export type ProjectShow = z.infer<typeof ProjectShow>

/** Which projects to show, as the address says it; all when left out or ill-formed. */
export const ProjectSearch = z.object({
  /** Words in the name or the description. */
  q: z.string().max(200).optional().catch(undefined),
  show: ProjectShow.optional().catch(undefined),
})
export type ProjectSearch = z.infer<typeof ProjectSearch>

/** A project with its path resolved. */
export interface Standing extends ProjectOverview {
  path: Step[]
  next: Step | undefined
}

export function toStanding(overview: ProjectOverview): Standing {
  const path = resolvePath(overview)
  return { ...overview, path, next: findNextStep(path) }
}

/** Active projects that the search asks for, and parked ones whose words match; both in the order given. */
export function searchProjects(all: readonly Standing[], { q = '', show }: ProjectSearch) {
  const words = q.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter(({ project }) => {
    const text = `${project.name} ${project.description ?? ''}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
  return {
    active: found.filter((each) => each.project.status === 'active' && (!show || belongsTo(each, show))),
    parked: show ? [] : found.filter(({ project }) => project.status === 'parked'),
  }
}

/** How many active projects each choice would show. */
export function countByShow(all: readonly Standing[]): Record<ProjectShow, number> {
  const active = all.filter(({ project }) => project.status === 'active')
  const count = (show: ProjectShow) => active.filter((each) => belongsTo(each, show)).length
  return { attention: count('attention'), working: count('working'), buildable: count('buildable') }
}

function belongsTo({ path, mayBuild }: Standing, show: ProjectShow): boolean {
  return show === 'buildable' ? mayBuild : path.some(({ state }) => state === show)
}
