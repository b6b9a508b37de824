import { v7 as uuidV7 } from 'uuid'
import { somePlan } from '../../../domain/plan-diff/testing/arbitrary-plan-set.ts'
import { type PlanSet, PlanSetId, ProjectId, UserId } from '../../../domain/schemas/index.ts'

/** A plan set with an id of its own. Apart from ids, all of them are equal. */
export function somePlanSet(): PlanSet {
  return {
    id: PlanSetId.parse(uuidV7()),
    projectId: ProjectId.parse(uuidV7()),
    version: 1,
    createdAt: '2026-01-02T03:04:05.678Z',
    createdBy: UserId.parse(uuidV7()),
    ...structuredClone(somePlan),
  }
}
