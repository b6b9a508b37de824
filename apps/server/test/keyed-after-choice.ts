import type { Founder } from './founder.ts'
import { failToDeliver } from './inputs.ts'

export interface Case {
  /** Brings a founder to the point where the procedure can be called, and returns its input. */
  prepare(founder: Founder): Promise<object>
  /** Returns a number that a second effect would change. */
  count(founder: Founder): Promise<number>
  /** That number after one effect. */
  once: number
}

/** Mutations that honour an idempotency key and need a choice, or more. */
export const keyedAfterChoice: Record<string, Case> = {
  'builds.revoke': {
    prepare: async (founder) => {
      await founder.choose()
      const { id: permitId } = await founder.client.builds.authorize.mutate(founder.ofProject)
      return { permitId, reason: 'Not yet.' }
    },
    count: async ({ client, ofProject }) => (await client.builds.permits.query(ofProject)).filter((p) => p.end).length,
    once: 1,
  },
  'webhooks.resend': {
    prepare: async (founder) => ({ deliveryId: (await failToDeliver(founder)).deliveryId }),
    count: async ({ client }) => {
      const { entries } = await client.tokens.audit.query({})
      return entries.filter(({ action }) => action === 'webhooks.resend').length
    },
    once: 1,
  },
  'actuals.record': {
    prepare: async (founder) => {
      await founder.choose()
      return { ...founder.ofProject, totals: { hours: 90 } }
    },
    count: async ({ client, ofProject }) => (await client.actuals.list.query(ofProject)).length,
    once: 1,
  },
  'assumptions.markFalse': {
    prepare: async (founder) => {
      await founder.choose()
      const { brief } = await founder.client.briefs.get.query(founder.ofProject)
      return { ...founder.ofProject, assumption: brief.assumptions[0] }
    },
    count: async ({ client, ofProject }) => (await client.actuals.current.query(ofProject)).reviews.length,
    once: 1,
  },
  'reviews.confirm': {
    prepare: async (founder) => {
      await founder.overrun()
      return { ...founder.ofProject, reason: 'We go on.' }
    },
    count: async ({ client, ofProject }) => {
      const { reviews } = await client.actuals.current.query(ofProject)
      return reviews.filter(({ end }) => end !== null).length
    },
    once: 1,
  },
}
