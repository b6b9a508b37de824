import { Alert, Button, Group, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { explainError } from './explain-error.ts'
import type { ApiError } from './trpc.ts'
import { WayOn } from './way-on.tsx'

interface ErrorNoticeProps {
  error: ApiError
  onRetry?: (() => void) | undefined
  /** A way on that only this place can offer; it goes before the general one. */
  action?: ReactNode
}

/** A failure, told by its reason: what is the matter, what to do next, and where. */
export function ErrorNotice({ error, onRetry, action }: ErrorNoticeProps) {
  const { title, next, points, way, retry } = explainError(error)
  return (
    <Alert color="brick" role="alert" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <Text size="sm">{next}</Text>
      {points.length > 0 && (
        <List size="sm" mt="xs">
          {points.map((point) => (
            <List.Item key={point}>{point}</List.Item>
          ))}
        </List>
      )}
      {error.data?.reason === 'INTERNAL' && (
        <Text size="xs" mt="xs">
          If it happens again, name this request: <code>{error.data.requestId}</code>
        </Text>
      )}
      <Group gap="xs" mt={action || way || (retry && onRetry) ? 'sm' : 0}>
        {action}
        {retry && onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
        {way && <WayOn way={way} />}
      </Group>
    </Alert>
  )
}
