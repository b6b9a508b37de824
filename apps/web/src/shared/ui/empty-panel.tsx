import { Box, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Panel } from './panel.tsx'

interface EmptyPanelProps {
  title: string
  children: ReactNode
  /** The next step, as a button or a link. */
  action?: ReactNode
}

/** An empty state: why there is nothing, and what to do. */
export function EmptyPanel({ title, children, action }: EmptyPanelProps) {
  return (
    <Panel py={{ base: 'xl', sm: 40 }}>
      <Box maw={620}>
        <Title order={2}>{title}</Title>
        <Text mt="xs" c="var(--pg-quiet)">
          {children}
        </Text>
        {action && <Group mt="lg">{action}</Group>}
      </Box>
    </Panel>
  )
}
