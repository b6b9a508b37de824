import { ProjectId } from '@plangate/core/schemas'
import { InvalidArgumentError } from 'commander'

/** Parses the id of a project on the command line. */
export function parseProject(argument: string): ProjectId {
  const { data } = ProjectId.safeParse(argument)
  if (data !== undefined) return data
  throw new InvalidArgumentError('Write the id of a project.')
}
