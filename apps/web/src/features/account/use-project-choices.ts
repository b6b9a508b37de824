import { trpc } from '../../shared/api/trpc.ts'

const allProjects = { value: '', label: 'All my projects' }

/**
 * The newest projects that are not archived, for a field; while they are loading or unavailable, only all of them
 * together.
 */
export function useProjectChoices() {
  const { data: projects = [] } = trpc.projects.list.useQuery()
  const active = projects.filter(({ archivedAt }) => archivedAt === undefined)
  return [allProjects, ...active.map(({ id, name }) => ({ value: id, label: `Only ${name}` }))]
}
