import type { Project } from '@plangate/core/schemas'

/** The folder of a project in the export of all: its name in letters that every system takes, and the end of its id. */
export function folderOf({ id, name }: Pick<Project, 'id' | 'name'>): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${words.slice(0, 60) || 'project'}-${id.slice(-8)}/`
}
