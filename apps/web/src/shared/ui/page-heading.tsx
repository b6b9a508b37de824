import { Box, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface PageHeadingProps {
  title: string
  /** What the browser's tab says besides; the project's name as a rule. */
  context?: string | undefined
  lead?: ReactNode
  actions?: ReactNode
}

/** The one h1 of a page, its title in the tab, and what the page is for. */
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
