import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { v7 as uuidv7 } from 'uuid'
import type { Founder } from './founder.ts'

const insert = `
  insert into artifacts (id, project_id, type, version, content, content_hash, created_by)
  values ($1, $2, 'idea_brief', 1, '{"broken": true}', repeat('0', 64), $3)`

/** Stores a first version of the founder's brief that no schema accepts. */
export async function writeBrokenBrief(
  { run }: Pick<OpenDatabase<Tables>, 'run'>,
  { project, userId }: Pick<Founder, 'project' | 'userId'>,
): Promise<void> {
  await run(insert, [uuidv7(), project.id, userId])
}
