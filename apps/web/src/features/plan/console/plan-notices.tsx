import { Button } from '@mantine/core'
import { findOutdatedBriefVersion } from '@plangate/core/gate'
import type { PlanSet } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { type Direction, useDirection } from '../../../shared/api/use-direction.ts'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { optionLetter } from '../../../shared/ui/option-mark.tsx'
import { useWritePlan } from '../writing/use-write-plan.ts'
import { WritingOutlook } from '../writing/writing-outlook.tsx'
import { describeChangeTime } from './describe-change-time.ts'
import { DirectionChanged } from './direction-changed.tsx'

interface PlanNoticesProps {
  planSet: PlanSet
  currentVersion: number | undefined
  briefVersion: number | undefined
}

/** Warns when the plan set is not current, or no longer matches the brief or the direction. */
export function PlanNotices({ planSet, currentVersion, briefVersion }: PlanNoticesProps) {
  const direction = useDirection(planSet.projectId).data
  const isEarlier = currentVersion !== undefined && planSet.version < currentVersion
  const isOutdated = !isEarlier && briefVersion !== undefined && briefVersion > planSet.briefVersion
  const isRedirected = !isEarlier && direction && !isSameDirection(direction, planSet)
  return (
    <>
      {isEarlier && <EarlierVersion planSet={planSet} currentVersion={currentVersion} />}
      {isRedirected && <DirectionChanged planSet={planSet} direction={direction} />}
      {isOutdated && (
        <OutdatedBrief planSet={planSet} briefVersion={briefVersion} mayPlan={direction?.mayPlan ?? false} />
      )}
      {!isEarlier && !isOutdated && <OutdatedOptions planSet={planSet} briefVersion={briefVersion} />}
    </>
  )
}

/** Whether the plan set was requested under the latest gate, and may still be followed. */
function isSameDirection({ gate, isParked }: Direction, { gateId }: PlanSet): boolean {
  return gate === null || (gate.id === gateId && !isParked)
}

function EarlierVersion({ planSet, currentVersion }: { planSet: PlanSet; currentVersion: number }) {
  const showCurrent = (
    <LinkButton
      to="/projects/$projectId/plan"
      params={{ projectId: planSet.projectId }}
      search={{}}
      size="xs"
      variant="default"
    >
      Show the current version
    </LinkButton>
  )
  return (
    <Notice
      tone="info"
      title={`You are looking at version ${planSet.version} of ${currentVersion}`}
      actions={showCurrent}
    >
      <p>Earlier versions stay as they were, and their options can still be chosen.</p>
    </Notice>
  )
}

interface OutdatedBriefProps {
  planSet: PlanSet
  briefVersion: number
  mayPlan: boolean
}

function OutdatedBrief({ planSet, briefVersion, mayPlan }: OutdatedBriefProps) {
  const { projectId } = planSet
  const write = useWritePlan(projectId)
  const history = trpc.briefs.history.useQuery({ projectId })
  const next = history.data?.find(({ version }) => version === planSet.briefVersion + 1)
  const when = next && describeChangeTime(planSet, next.createdAt)
  const generate = mayPlan && (
    <Button size="xs" onClick={() => write.mutate(null)}>
      Generate from brief version {briefVersion}
    </Button>
  )
  return (
    <Notice
      tone="attention"
      title={`The brief is at version ${briefVersion}; this was made from version ${planSet.briefVersion}`}
      actions={generate}
    >
      <p>
        {when && `The brief was changed ${when}. `}A choice made on it would not be authorized.{' '}
        {mayPlan
          ? 'Let the plan be written from the brief as it is now.'
          : 'Once you have decided to proceed, let the plan be written from the brief as it is now.'}
      </p>
      {mayPlan && <WritingOutlook projectId={projectId} kind="generate" />}
    </Notice>
  )
}

/** Warns about pinned options that were priced on an older brief; renders nothing when there are none. */
function OutdatedOptions({ planSet, briefVersion }: Pick<PlanNoticesProps, 'planSet' | 'briefVersion'>) {
  const outdated = planSet.options.flatMap(({ id }, place) => {
    const priced = findOutdatedBriefVersion(planSet, id, briefVersion)
    return priced === null ? [] : [`option ${optionLetter(place)} was priced on version ${priced}`]
  })
  if (outdated.length === 0) return null
  const pushBack = (
    <LinkButton
      from="/projects/$projectId/plan"
      to="."
      search={(search) => ({ ...search, view: 'push-back' })}
      resetScroll={false}
      size="xs"
      variant="default"
    >
      Push back
    </LinkButton>
  )
  return (
    <Notice
      tone="attention"
      title={`The brief is at version ${briefVersion}; ${outdated.join(', ')}`}
      actions={pushBack}
    >
      <p>What was kept from an older brief can be compared, but a choice of it would not be authorized.</p>
    </Notice>
  )
}
