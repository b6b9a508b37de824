import { Box, Group, Text, Title } from '@mantine/core'
import type { BriefSection } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { Panel } from '../../shared/ui/panel.tsx'
import { sectionTexts } from './brief-sections.ts'
import { ConfidenceControl } from './confidence-control.tsx'
import { ConfidenceProposal } from './confidence-proposal.tsx'
import { PartOrigins } from './origins/part-origins.tsx'

interface SectionCardProps {
  section: BriefSection
  children: ReactNode
}

/** One section of the brief: title, hint, confidence and content. */
export function SectionCard({ section, children }: SectionCardProps) {
  const { title, hint } = sectionTexts[section]
  return (
    <Panel>
      <Group justify="space-between" align="flex-start" gap="xs" mb="sm">
        <Box>
          <Title order={2} size="h3" id={`section-${section}`}>
            {title}
          </Title>
          <Text size="sm" c="var(--pg-quiet)" id={`hint-${section}`}>
            {hint}
          </Text>
        </Box>
        <ConfidenceControl section={section} />
      </Group>
      {children}
      <ConfidenceProposal section={section} />
      <PartOrigins part={section} />
    </Panel>
  )
}
