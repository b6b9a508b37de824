import { Weights } from '../../domain/schemas/index.ts'
import type { OwnedProject, ProjectInDecision } from './projects.ts'

/** Null while the founder has not said what matters to them. */
export async function findWeights({ db, id }: OwnedProject): Promise<Weights | null> {
  const row = await db.selectFrom('projects').select('weights').where('id', '=', id).executeTakeFirstOrThrow()
  return Weights.nullable().parse(row.weights)
}

export async function setWeights({ trx, id }: ProjectInDecision, weights: Weights): Promise<void> {
  await trx
    .updateTable('projects')
    .set({ weights: JSON.stringify(weights) })
    .where('id', '=', id)
    .execute()
}
