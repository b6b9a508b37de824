import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Panel } from '../../shared/ui/panel.tsx'
import { titleOfPart } from './brief-sections.ts'
import { PartOrigins } from './origins/part-origins.tsx'

interface PartCardProps {
  part: 'needs' | 'outOfScope' | 'targets' | 'notes'
  hint: string
  children: ReactNode
}

/** A part of the brief that has no confidence: title, hint and content. */
export function PartCard({ part, hint, children }: PartCardProps) {
  return (
    <Panel>
      <Title order={2} size="h3" id={`section-${part}`}>
        {titleOfPart(part)}
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="sm" id={`hint-${part}`}>
        {hint}
      </Text>
      {children}
      <PartOrigins part={part} />
    </Panel>
  )
}
