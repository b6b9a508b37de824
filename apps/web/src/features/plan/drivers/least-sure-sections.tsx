import { Text } from '@mantine/core'
import { sectionTitle } from '@plangate/core/brief-text'
import type { PlanSet } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { TextLink } from '../../../shared/ui/links.tsx'
import { findLeastSure } from './find-least-sure.ts'

/** Links to the sections of the brief with the lowest confidence, which widen the estimate most. */
export function LeastSureSections({ planSet: { projectId } }: { planSet: PlanSet }) {
  const brief = trpc.briefs.get.useQuery({ projectId })
  if (!brief.data) return null
  const { sections, are } = findLeastSure(brief.data.brief)
  if (sections.length === 0)
    return (
      <Text size="sm" c="var(--pg-quiet)" mt={4}>
        You are sure of every section of your brief: what is left is in the work itself.
      </Text>
    )
  return (
    <Text size="sm" mt={4}>
      Add detail to the brief to narrow this range. {are}:{' '}
      {sections.map((section, index) => (
        <span key={section}>
          {index > 0 && ', '}
          <TextLink
            to="/projects/$projectId/brief"
            params={{ projectId }}
            hash={`section-${section}`}
            underline="always"
          >
            {sectionTitle(section)}
          </TextLink>
        </span>
      ))}
      .
    </Text>
  )
}
