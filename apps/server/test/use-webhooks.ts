import { WebhookEvent } from '@plangate/core/schemas'
import { z } from 'zod'
import type { Canaries } from './canaries.ts'
import { rawCall } from './raw-call.ts'

/** An answer with a secret. */
export const Issued = z.object({ result: z.object({ data: z.object({ id: z.string(), secret: z.string() }) }) })

/** Makes a webhook, with canaries as its address and its secret. Its host is this machine, so nothing is sent. */
export async function makeWebhook(url: string, owner: Record<string, string>, canaries: Canaries): Promise<string> {
  const create = { path: 'webhooks.create', type: 'mutation' } as const
  const address = `https://localhost/${canaries.of('the address of a webhook')}`
  const { body } = await rawCall(url, create, { url: address, events: WebhookEvent.options }, owner)
  const { id, secret } = Issued.parse(body).result.data
  canaries.adopt('the key of a webhook', secret)
  return id
}
