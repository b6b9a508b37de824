import type { Canaries } from './canaries.ts'
import { rawCall } from './raw-call.ts'
import { Issued } from './use-webhooks.ts'

/** Makes a link to a project, with a canary as its name and its secret as another one, and reads it. */
export async function shareProject(
  url: string,
  owner: Record<string, string>,
  projectId: string,
  canaries: Canaries,
): Promise<string> {
  const create = { path: 'shares.create', type: 'mutation' } as const
  const share = { projectId, withNotes: true, name: canaries.of('whom a link is for') }
  const { body } = await rawCall(url, create, share, owner)
  const { id, secret } = Issued.parse(body).result.data
  canaries.adopt('the secret of a link', secret)
  const { status } = await rawCall(url, { path: 'shares.read', type: 'mutation' }, { secret }, {})
  if (status !== 200) throw new Error(`the link was refused with status ${status}`)
  return id
}
