import { Box, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface PageHeadingProps {
  title: string
  /** Added to the document title; usually the project's name. */
  context?: string | undefined
  lead?: ReactNode
  actions?: ReactNode
}

/** The h1 of a page, its document title and its purpose. */
export function PageHeading({ title, context, lead, actions }: PageHeadingProps) {
  return (
    <Group justify="space-between" align="flex-end" gap="md" mb="lg">
      <title>{[title, context, 'Plangate'].filter(Boolean).join(' · ')}</title>
      <Box>
        <Title order={1} tabIndex={-1}>
          {title}
        </Title>
        {lead && (
          <Text c="var(--pg-quiet)" mt={6} maw={680}>
            {lead}
          </Text>
        )}
      </Box>
      {actions && <Group gap="sm">{actions}</Group>}
    </Group>
  )
}
