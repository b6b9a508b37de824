export { ReachableAddresses } from './reachable-addresses.ts'
export { webhookQueueName } from './webhook-queue.ts'
export { newWebhookSecret, WebhookSecrets } from './webhook-secrets.ts'
export { WebhookWorker, type WebhookWorkerParts } from './webhook-worker.ts'
