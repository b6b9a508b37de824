import './page-heading.css'
import { Box, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface PageHeadingProps {
  title: string
  /** Added to the document title; usually the project's name. */
  context?: string | undefined
  lead?: ReactNode
  /** Facts beside the title. The heading takes less height, also while they are null. */
  aside?: ReactNode
  actions?: ReactNode
}

/** The h1 of a page, its document title and its purpose. */
export function PageHeading({ title, context, lead, aside, actions }: PageHeadingProps) {
  return (
    <Group
      justify="space-between"
      align={aside === undefined ? 'flex-end' : 'center'}
      gap="md"
      className={aside === undefined ? undefined : 'pg-heading-compact'}
      mb={aside === undefined ? 'lg' : 'xs'}
    >
      <title>{[title, context, 'Plangate'].filter(Boolean).join(' · ')}</title>
      <Box>
        <Title order={1} size={aside === undefined ? 'h1' : 'h2'} tabIndex={-1}>
          {title}
        </Title>
        {lead && (
          <Text c="var(--pg-quiet)" mt={6} maw={680}>
            {lead}
          </Text>
        )}
      </Box>
      {aside !== undefined && <div className="pg-heading-aside">{aside}</div>}
      {actions && <Group gap="sm">{actions}</Group>}
    </Group>
  )
}
