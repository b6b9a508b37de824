import { z } from 'zod'
import type { Succeed } from './use-intake.ts'

/** Asks for a permit and revokes it. Returns its id. */
export async function getPermit(succeed: Succeed, projectId: string, words: (what: string) => string): Promise<string> {
  const question = {
    projectId,
    commit: words('a commit').replaceAll(/[^!-~]/g, ''),
    environment: words('an environment'),
  }
  const { id: permitId } = await succeed('builds.authorize', question, z.object({ id: z.string() }))
  await succeed('builds.revoke', { permitId, reason: words('why a permit is revoked') }, z.unknown())
  return permitId
}
