import { Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ProjectId, Review } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { Panel } from '../../shared/ui/panel.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { MarkFalseDialog } from './mark-false-dialog.tsx'

interface BriefAssumptionsProps {
  projectId: ProjectId
  /** Of the current selection, also those that have ended. */
  reviews: Review[]
}

/** What the brief takes for granted, each to be marked as false. Renders nothing when it names no assumptions. */
export function BriefAssumptions({ projectId, reviews }: BriefAssumptionsProps) {
  const current = trpc.briefs.get.useQuery({ projectId })
  return (
    <QueryView query={current} pending={<Skeleton height={160} />}>
      {({ brief: { assumptions } }) =>
        assumptions.length > 0 && (
          <Panel labelledBy="assumptions">
            <Title order={2} id="assumptions" size="h3">
              Assumptions of the brief
            </Title>
            <Text size="sm" c="var(--pg-quiet)" mb="sm">
              Say when one of them turns out to be false: it asks for a review before anything more is built.
            </Text>
            <ul className="pg-plain-list">
              {[...new Set(assumptions)].map((assumption) => (
                <Assumption
                  key={assumption}
                  projectId={projectId}
                  assumption={assumption}
                  review={reviews.find((review) => review.assumption === assumption)}
                />
              ))}
            </ul>
          </Panel>
        )
      }
    </QueryView>
  )
}

interface AssumptionProps extends Pick<BriefAssumptionsProps, 'projectId'> {
  assumption: string
  /** An assumption is reviewed once per selection. */
  review: Review | undefined
}

function Assumption({ projectId, assumption, review }: AssumptionProps) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text className="pg-grow">{assumption}</Text>
        {review ? (
          <Tag tone={review.end === null ? 'signal' : 'quiet'}>
            {review.end === null ? 'False: review due' : 'False: reviewed'}
          </Tag>
        ) : (
          <Button size="xs" variant="default" flex="none" onClick={open} aria-label={`Mark as false: ${assumption}`}>
            Mark as false
          </Button>
        )}
        <MarkFalseDialog projectId={projectId} assumption={assumption} opened={opened} onClose={close} />
      </Group>
    </li>
  )
}
