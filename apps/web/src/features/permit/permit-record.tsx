import './permit.css'
import { Box, Button, Group, Skeleton, Text } from '@mantine/core'
import type { CurrentSelection, ListedPermit, PlanSet, ProjectId } from '@plangate/core/schemas'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { usePlanSetById } from '../../shared/selection/use-plan-set-by-id.ts'
import { FocusedTitle } from '../../shared/ui/focused-title.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { TechnicalDetails } from '../../shared/ui/technical-details.tsx'
import { PermitBasis } from './permit-basis.tsx'
import { PermitEndNotice } from './permit-end-notice.tsx'
import { PermitTerms } from './permit-terms.tsx'
import { useAskerNames } from './use-asker-names.ts'

export interface PermitRecordProps {
  projectId: ProjectId
  permit: ListedPermit
  /** Who owns the project, as others would name them: this page is shown to others. */
  founder: string
  /** Whether it was given a moment ago, by a button that is gone. */
  takesFocus: boolean
  /** Beside the button that prints. */
  actions: ReactNode
}

/** A permit as a document: what it permits, what it is bound to, who decided what and when; and its end, if it has ended. */
export function PermitRecord({ projectId, permit, founder, takesFocus, actions }: PermitRecordProps) {
  const { end } = permit
  const selected = trpc.plans.selected.useQuery({ projectId })
  return (
    <article className="pg-permit" aria-labelledby="permit" data-ended={end !== null || undefined}>
      <Group justify="space-between" align="flex-start" mb="md" gap="sm">
        <PermitHead projectId={projectId} permit={permit} founder={founder} takesFocus={takesFocus} />
        <Group gap="sm">
          <PrintButton />
          {actions}
        </Group>
      </Group>
      {end !== null && <PermitEndNotice projectId={projectId} end={end} />}
      <QueryView<CurrentSelection>
        query={selected}
        pending={<Skeleton height={760} />}
        absent={{ SELECTION_NOT_FOUND: <EarlierChoice /> }}
      >
        {(current) =>
          current.selection.contentHash === permit.contentHash ? (
            <Contents current={current} permit={permit} founder={founder} />
          ) : (
            <EarlierChoice />
          )
        }
      </QueryView>
      <TechnicalDetails
        entries={[
          ['Content hash', permit.contentHash],
          ['Permit id', permit.id],
          ['Founder', permit.userId],
          ...(permit.commit === null ? [] : [['Commit', permit.commit] as const]),
        ]}
      />
    </article>
  )
}

function PermitHead({ projectId, permit, founder, takesFocus }: Omit<PermitRecordProps, 'actions'>) {
  const { number, optionName, end, authorizedAt, tokenId } = permit
  const asker = useAskerNames()(permit)
  return (
    <div className="pg-grow">
      <Box mb={6}>
        <Tag tone={end === null ? 'strong-solid' : 'signal-solid'}>{end === null ? 'Valid' : 'Ended'}</Tag>
      </Box>
      <FocusedTitle order={2} id="permit" takesFocus={takesFocus}>
        {end === null ? `Build permit ${number}: ${optionName}` : `Permit ${number} has ended: ${optionName}`}
      </FocusedTitle>
      <Text c="var(--pg-quiet)">{useProjectName(projectId)}</Text>
      <Text c="var(--pg-quiet)">
        Given <Moment at={authorizedAt} />{' '}
        <span className="pg-permit-asker">to {tokenId === null ? founder : asker}</span>
      </Text>
    </div>
  )
}

function EarlierChoice() {
  return <Text>It was for an earlier choice. The choice page shows what has been chosen since.</Text>
}

function PrintButton() {
  return (
    <Button
      variant="default"
      className="pg-screen-only"
      leftSection={<IconPrinter size={18} aria-hidden />}
      onClick={() => window.print()}
    >
      Print or save as PDF
    </Button>
  )
}

interface ContentsProps extends Pick<PermitRecordProps, 'permit' | 'founder'> {
  current: CurrentSelection
}

function Contents({ current, permit, founder }: ContentsProps) {
  const planSet = usePlanSetById(current.selection.projectId, current.planSetId)
  const hasEnded = permit.end !== null
  return (
    <QueryView<PlanSet> query={planSet} pending={<Skeleton height={760} />}>
      {(chosenFrom) => (
        <>
          <PermitTerms current={current} planSet={chosenFrom} environment={permit.environment} hasEnded={hasEnded} />
          <PermitBasis current={current} planSet={chosenFrom} founder={founder} hasEnded={hasEnded} />
        </>
      )}
    </QueryView>
  )
}
