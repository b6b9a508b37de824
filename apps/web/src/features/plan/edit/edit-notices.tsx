import { Text } from '@mantine/core'
import { contentHash } from '@plangate/core/content-hash'
import { hasRunningCosts, withProjectAssumptions } from '@plangate/core/estimate'
import { currencyOf, type PlanSet, type ProjectAssumptions } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { useDirection } from '../../../shared/api/use-direction.ts'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'

interface EditNoticesProps {
  /** The plan set that is edited. */
  planSet: PlanSet
  newest: PlanSet
  /** The newest version of the brief. */
  briefVersion: number
  /** Those of the project. */
  assumed: ProjectAssumptions
}

/** What is different from what the founder may expect, before anything is edited. */
export function EditNotices({ planSet, newest, briefVersion, assumed }: EditNoticesProps) {
  const { projectId } = planSet
  const mayPlan = useDirection(projectId).data?.mayPlan ?? true
  const differences = describeDifferences({ planSet, newest, briefVersion, assumed })
  return (
    <>
      {!mayPlan && <DirectionFirst projectId={projectId} />}
      {differences.length > 0 && (
        <Notice tone="info" title="What to know before you edit">
          {differences.map((difference) => (
            <p key={difference}>{difference}</p>
          ))}
        </Notice>
      )}
    </>
  )
}

/** Why numbers may differ from those of the plan set; empty when the plan set is the newest, priced as it would be today. */
function describeDifferences({ planSet, newest, briefVersion, assumed }: EditNoticesProps): string[] {
  const { version, assumptions } = planSet
  return [
    ...(version < newest.version
      ? [
          `You edit version ${version} of ${newest.version}. Hours that differ from those of version ${newest.version} count as your team’s.`,
        ]
      : []),
    ...(assumptions.model === undefined
      ? ['This version was priced by an older rule. What you edit is priced by today’s rule.']
      : []),
    ...(planSet.briefVersion < briefVersion
      ? [
          `This version was made from version ${planSet.briefVersion} of the brief. It is priced on version ${briefVersion}.`,
        ]
      : []),
    ...(contentHash(withProjectAssumptions(assumptions, assumed)) === contentHash(assumptions)
      ? []
      : ['The assumptions of the project have changed since. It is priced with the current ones.']),
    ...(hasRunningCosts(planSet.workItems) && currencyOf(assumptions) !== currencyOf(assumed)
      ? [
          `Its running costs are in ${currencyOf(assumptions)} and are left out: the project is in ${currencyOf(assumed)} now.`,
        ]
      : []),
    ...(planSet.pinned ? ['Options that were kept from an earlier version are priced again.'] : []),
  ]
}

function DirectionFirst({ projectId }: Pick<PlanSet, 'projectId'>) {
  const decide = (
    <LinkButton to="/projects/$projectId/direction" params={{ projectId }} size="xs" variant="default">
      Go to the decision
    </LinkButton>
  )
  return (
    <Notice tone="attention" title="A version can be saved after a decision to proceed" actions={decide}>
      <p>You can edit meanwhile. What you edit is kept in this browser.</p>
    </Notice>
  )
}

/** What saving does to the choice, to permits and to checks. */
export function WhatSavingLeaves({ projectId }: Pick<PlanSet, 'projectId'>) {
  const selected = trpc.plans.selected.useQuery({ projectId })
  const choice = selected.data
  return (
    <Text size="sm" c="var(--pg-quiet)">
      Saving makes the next version, written by you. Earlier versions stay as they are.{' '}
      {choice &&
        `So does your choice, ${choice.selectedOption.name}, with its permit: nothing becomes stale. To build from the new version, choose one of its options. `}
      The new version has no checks against your must-haves and limits, because nobody has checked what you changed.
    </Text>
  )
}
