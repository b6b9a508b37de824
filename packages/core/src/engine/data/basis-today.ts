import type { ContentHash, GateId } from '../../domain/schemas/index.ts'
import { artifactsOf } from './artifacts.ts'
import type { OwnedProject } from './projects.ts'

/** What a run would rest on if it were requested now. Null for what the project does not have. */
export interface BasisToday {
  briefHash: ContentHash | null
  /** Of the brief that an earlier run rests on. */
  earlierBriefHash: ContentHash | null
  /** The latest gate. */
  gateId: GateId | null
  assumptionsVersion: number | null
}

/** Reads it in one statement. */
export function readBasisToday(project: OwnedProject, earlierBriefVersion: number): Promise<BasisToday> {
  const briefHash = artifactsOf(project, 'idea_brief').select('content_hash').limit(1)
  const gateId = project.db
    .selectFrom('gates')
    .select('id')
    .where('project_id', '=', project.id)
    .where('type', '=', 'direction')
    .orderBy('position', 'desc')
    .limit(1)
  const assumptionsVersion = artifactsOf(project, 'assumptions').select('version').limit(1)
  return project.db
    .selectNoFrom([
      briefHash.as('briefHash'),
      briefHash.where('version', '=', earlierBriefVersion).as('earlierBriefHash'),
      gateId.as('gateId'),
      assumptionsVersion.as('assumptionsVersion'),
    ])
    .executeTakeFirstOrThrow()
}
