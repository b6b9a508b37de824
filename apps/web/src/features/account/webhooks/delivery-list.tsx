import './webhooks.css'
import { Box, Group, Skeleton, Text } from '@mantine/core'
import type { Delivery, Webhook } from '@plangate/core/schemas'
import { useMemo } from 'react'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { cursorAfter, readPages } from '../../../shared/api/pages.ts'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { EarlierButton } from '../../../shared/ui/earlier-button.tsx'
import { Moment } from '../../../shared/ui/moment.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { useFocusOnEarlier } from '../../../shared/ui/use-focus-on-earlier.ts'
import { describeAttempt, eventNames, stateNames } from './describe-delivery.ts'

/** Messages are sent while the list is open, so it looks again by itself. */
const refetchMillis = 5_000

/** What was sent to a webhook, or waits for an attempt, the newest first. */
export function DeliveryList({ webhook }: { webhook: Webhook }) {
  const deliveries = trpc.webhooks.deliveries.useInfiniteQuery(
    { webhookId: webhook.id },
    { getNextPageParam: cursorAfter(({ id }: Delivery) => id), refetchInterval: refetchMillis },
  )
  return (
    <QueryView query={readPages(deliveries)} pending={<Skeleton h={80} mt="xs" />}>
      {(all) =>
        all.length > 0 ? (
          <Deliveries deliveries={all} query={deliveries} canResend={webhook.revokedAt === null} />
        ) : (
          <Text size="sm" c="var(--pg-quiet)" mt="xs">
            Nothing has happened yet that it reports. Messages are listed for 30 days.
          </Text>
        )
      }
    </QueryView>
  )
}

interface DeliveriesProps {
  deliveries: Delivery[]
  query: Parameters<typeof EarlierButton>[0]['query']
  canResend: boolean
}

function Deliveries({ deliveries, query, canResend }: DeliveriesProps) {
  const keys = useMemo(() => deliveries.map(({ id }) => id), [deliveries])
  const { list, expectEarlier } = useFocusOnEarlier<HTMLUListElement>(keys)
  return (
    <>
      <ul className="pg-deliveries" ref={list}>
        {deliveries.map((delivery) => (
          <li key={delivery.id} tabIndex={-1}>
            <DeliveryRow delivery={delivery} canResend={canResend && delivery.last !== null} />
          </li>
        ))}
      </ul>
      <EarlierButton query={query} count={deliveries.length} noun="messages" onLoad={expectEarlier} />
    </>
  )
}

const tones = { waiting: 'signal', delivered: 'strong', failed: 'quiet' } as const

function DeliveryRow({ delivery, canResend }: { delivery: Delivery; canResend: boolean }) {
  const { event, at, state, nextAt } = delivery
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Box className="pg-grow">
        <Group gap="xs">
          <Text fw={600} size="sm">
            {eventNames[event]}
          </Text>
          <Tag tone={tones[state]}>{stateNames[state]}</Tag>
          <Text size="sm" c="var(--pg-quiet)">
            <Moment at={at} />
          </Text>
        </Group>
        <Text size="sm" c="var(--pg-quiet)">
          {describeAttempt(delivery)}
          {nextAt !== null && (
            <>
              {' '}
              Next attempt: <Moment at={nextAt} />.
            </>
          )}
        </Text>
      </Box>
      {canResend && <Resend delivery={delivery} />}
    </Group>
  )
}

function Resend({ delivery }: { delivery: Delivery }) {
  const utils = trpc.useUtils()
  const resend = trpc.webhooks.resend.useMutation({
    onSettled: () => utils.webhooks.deliveries.invalidate({ webhookId: delivery.webhookId }),
  })
  return (
    <Box flex="none">
      <BusyButton
        variant="default"
        size="xs"
        busy={resend.isPending}
        onClick={() => resend.mutate({ deliveryId: delivery.id })}
        aria-label={`Send again: ${eventNames[delivery.event]}`}
      >
        Send again
      </BusyButton>
      {resend.error && <ErrorNotice error={resend.error} />}
    </Box>
  )
}
