import './webhooks.css'
import { Box, Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ProjectId, Webhook } from '@plangate/core/schemas'
import { useId } from 'react'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { useProjectName } from '../../../shared/api/use-project-name.ts'
import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { Moment } from '../../../shared/ui/moment.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { DeliveryList } from './delivery-list.tsx'
import { eventNames } from './describe-delivery.ts'
import { RevokeWebhook } from './revoke-webhook.tsx'

/** Lists the webhooks, then those that were revoked last. */
export function WebhookList() {
  const webhooks = trpc.webhooks.list.useQuery()
  return (
    <QueryView query={webhooks} pending={<Skeleton h={160} />}>
      {(all) =>
        all.length > 0 ? (
          <Panel p={0}>
            <ul className="pg-webhooks">
              {all
                .toSorted((a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null))
                .map((webhook) => (
                  <WebhookRow key={webhook.id} webhook={webhook} />
                ))}
            </ul>
          </Panel>
        ) : (
          <EmptyPanel title="No webhooks yet">
            Make one for a program that should learn at once when a plan is ready, or when a permit ends.
          </EmptyPanel>
        )
      }
    </QueryView>
  )
}

function WebhookRow({ webhook }: { webhook: Webhook }) {
  const isRevoked = webhook.revokedAt !== null
  return (
    <li data-revoked={isRevoked || undefined}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Box className="pg-grow">
          <Group gap="xs">
            <Title order={2} size="h4" className="pg-wrap">
              {webhook.url}
            </Title>
            <Tag tone={isRevoked ? 'quiet' : 'strong'}>{isRevoked ? 'Revoked' : 'Active'}</Tag>
          </Group>
          <Text size="sm" c="var(--pg-quiet)">
            {webhook.events.map((event) => eventNames[event]).join(', ')}
          </Text>
          {webhook.projectId && <OnlyProject projectId={webhook.projectId} />}
          <Text size="sm" c="var(--pg-quiet)">
            Made <Moment at={webhook.createdAt} />
            {webhook.revokedAt !== null && (
              <>
                , revoked <Moment at={webhook.revokedAt} />
              </>
            )}
          </Text>
        </Box>
        {!isRevoked && <RevokeWebhook webhook={webhook} />}
      </Group>
      <Messages webhook={webhook} />
    </li>
  )
}

function OnlyProject({ projectId }: { projectId: ProjectId }) {
  const name = useProjectName(projectId)
  return (
    <Text size="sm" c="var(--pg-quiet)">
      Reports about one project only{name === undefined ? '' : `: ${name}`}
    </Text>
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
