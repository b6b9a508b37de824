import {
  Delivery,
  DeliveryId,
  IssuedWebhook,
  NewWebhook,
  parseUnlessMarked,
  Webhook,
  WebhookId,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { keyedProcedure, procedure, router } from '../trpc.ts'
import { paged } from './inputs.ts'

const OfWebhook = z.strictObject({ webhookId: WebhookId })
const DeliveriesToShow = z.strictObject({ ...OfWebhook.shape, ...paged(DeliveryId).shape })
const OfDelivery = z.strictObject({ deliveryId: DeliveryId })

/** A token cannot do any of this: otherwise a leaked one could have everything reported elsewhere. */
export const webhookProcedures = router({
  list: procedure('decide')
    .input(z.void())
    .output(parseUnlessMarked(z.array(Webhook)))
    .query(({ ctx }) => ctx.services.webhooks.list(ctx.actor)),

  /** What was sent to a webhook, or waits for an attempt. */
  deliveries: procedure('decide')
    .input(DeliveriesToShow)
    .output(parseUnlessMarked(z.array(Delivery)))
    .query(({ ctx, input }) => ctx.services.webhooks.deliveries(ctx.actor, input.webhookId, input)),

  create: procedure('decide')
    .input(NewWebhook)
    .output(parseUnlessMarked(IssuedWebhook))
    .mutation(({ ctx, input }) => ctx.services.webhooks.create(ctx.actor, input)),

  resend: keyedProcedure('decide')
    .input(OfDelivery)
    .output(parseUnlessMarked(Delivery))
    .mutation(({ ctx, input }) => ctx.services.webhooks.resend(ctx.actor, input.deliveryId)),

  revoke: procedure('decide')
    .input(OfWebhook)
    .output(parseUnlessMarked(Webhook))
    .mutation(({ ctx, input }) => ctx.services.webhooks.revoke(ctx.actor, input.webhookId)),
})
