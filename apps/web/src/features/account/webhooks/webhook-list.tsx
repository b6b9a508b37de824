import { Box, Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Webhook } from '@plangate/core/schemas'
import { useId } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { Moment } from '../../../shared/ui/moment.tsx'
import { RevocableLine, RevocableList, RevocableRow } from '../../../shared/ui/revocable-list.tsx'
import { OnlyProject } from '../only-project.tsx'
import { DeliveryList } from './delivery-list.tsx'
import { eventNames } from './describe-delivery.ts'
import { RevokeWebhook } from './revoke-webhook.tsx'

const empty = {
  title: 'No webhooks yet',
  text: 'Make one for a program that should learn at once when a plan is ready, or when a permit ends.',
}

/** Lists the webhooks, then those that were revoked last. */
export function WebhookList() {
  const webhooks = trpc.webhooks.list.useQuery()
  return (
    <RevocableList query={webhooks} isActive={({ revokedAt }) => revokedAt === null} empty={empty}>
      {(webhook) => <WebhookRow webhook={webhook} />}
    </RevocableList>
  )
}

function WebhookRow({ webhook }: { webhook: Webhook }) {
  const isActive = webhook.revokedAt === null
  return (
    <RevocableRow
      title={webhook.url}
      isActive={isActive}
      state={isActive ? 'Active' : 'Revoked'}
      revoke={<RevokeWebhook webhook={webhook} />}
      lines={<WebhookLines webhook={webhook} />}
    >
      <Messages webhook={webhook} />
    </RevocableRow>
  )
}

function WebhookLines({ webhook: { events, projectId, createdAt, revokedAt } }: { webhook: Webhook }) {
  return (
    <>
      <RevocableLine>{events.map((event) => eventNames[event]).join(', ')}</RevocableLine>
      {projectId && <OnlyProject projectId={projectId} does="Reports about" />}
      <RevocableLine>
        Made <Moment at={createdAt} />
        {revokedAt !== null && (
          <>
            , revoked <Moment at={revokedAt} />
          </>
        )}
      </RevocableLine>
    </>
  )
}

function Messages({ webhook }: { webhook: Webhook }) {
  const [isOpen, { toggle }] = useDisclosure(false)
  const listId = useId()
  return (
    <Box mt="xs">
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={toggle}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-label={`${isOpen ? 'Hide' : 'Show'} messages to ${webhook.url}`}
      >
        {isOpen ? 'Hide messages' : 'Show messages'}
      </Button>
      <div id={listId}>{isOpen && <DeliveryList webhook={webhook} />}</div>
    </Box>
  )
}
