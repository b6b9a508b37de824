import { ContentHash } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { v7 as uuidv7 } from 'uuid'
import type { Founder } from './founder.ts'

/** Gives the founder's project a brief that no schema accepts. */
export async function writeBrokenBrief(
  { db }: OpenDatabase<Tables>,
  { project, userId }: Pick<Founder, 'project' | 'userId'>,
): Promise<void> {
  await db
    .insertInto('artifacts')
    .values({
      id: uuidv7(),
      project_id: project.id,
      type: 'idea_brief',
      version: 1,
      content: JSON.stringify({ broken: true }),
      content_hash: ContentHash.parse('0'.repeat(64)),
      created_by: userId,
    })
    .execute()
}
