/** What an agent can read by address. Reading changes nothing: the permits are those that were given before. */
export const resources = [
  { name: 'brief', description: 'The current brief of a project.', procedure: 'briefs.get' },
  { name: 'plan', description: 'The current plan of a project.', procedure: 'plans.get' },
  { name: 'selection', description: 'The selected option, and whether it is up to date.', procedure: 'plans.selected' },
  { name: 'permit', description: 'The permits of a project, the newest first.', procedure: 'builds.permits' },
] as const

const scheme = 'plangate://projects/'

/** Returns the template of the addresses of a resource. */
export function templateOf(name: string): string {
  return `${scheme}{projectId}/${name}`
}

/** Returns what an address names; null for one that names nothing here. */
export function findResource(uri: string): { procedure: string; input: { projectId: string } } | null {
  const [projectId = '', name, ...rest] = uri.startsWith(scheme) ? uri.slice(scheme.length).split('/') : []
  const resource = resources.find((known) => known.name === name)
  return resource === undefined || rest.length > 0 ? null : { procedure: resource.procedure, input: { projectId } }
}
