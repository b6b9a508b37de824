import { Button } from '@mantine/core'
import { findOutdatedBrief, type OutdatedBrief } from '@plangate/core/gate'
import { type BriefHead, briefVersionOf, letterOf, type OptionLetter, type PlanSet } from '@plangate/core/schemas'
import { type Direction, useDirection } from '../../../shared/api/use-direction.ts'
import { WritingOutlook } from '../../../shared/outlook/writing-outlook.tsx'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { PushBackLink } from '../push-back/push-back-link.tsx'
import { useWritePlan } from '../writing/use-write-plan.ts'
import { describeChangeTime } from './describe-change-time.ts'
import { DirectionChanged } from './direction-changed.tsx'

interface PlanNoticesProps {
  planSet: PlanSet
  currentVersion: number | undefined
  /** All versions of the brief. */
  briefs: readonly BriefHead[]
}

/** Warns when the plan set is not current, or no longer matches the brief or the direction. */
export function PlanNotices({ planSet, currentVersion, briefs }: PlanNoticesProps) {
  const direction = useDirection(planSet.projectId).data
  const isEarlier = currentVersion !== undefined && planSet.version < currentVersion
  const outdated = isEarlier ? [] : findOutdatedOptions(planSet, briefs)
  const [first] = outdated
  const isOutdated = outdated.length === planSet.options.length
  const isRedirected = !isEarlier && direction && !isSameDirection(direction, planSet)
  return (
    <>
      {isEarlier && <EarlierVersion planSet={planSet} currentVersion={currentVersion} />}
      {isRedirected && <DirectionChanged planSet={planSet} direction={direction} />}
      {first && isOutdated && (
        <OutdatedPlan planSet={planSet} briefs={briefs} newest={first.newest} mayPlan={direction?.mayPlan ?? false} />
      )}
      {first && !isOutdated && <OutdatedOptions newest={first.newest} outdated={outdated} />}
    </>
  )
}

interface OutdatedOption extends OutdatedBrief {
  letter: OptionLetter
}

/** A pinned option may have another brief than its plan set. */
function findOutdatedOptions(planSet: PlanSet, briefs: readonly BriefHead[]): OutdatedOption[] {
  return planSet.options.flatMap(({ id }) => {
    const outdated = findOutdatedBrief(briefVersionOf(planSet, id), briefs)
    return outdated ? [{ ...outdated, letter: letterOf(planSet, id) }] : []
  })
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

interface OutdatedPlanProps {
  planSet: PlanSet
  briefs: readonly BriefHead[]
  /** The newest version of the brief. */
  newest: number
  mayPlan: boolean
}

/** Warns that no option is priced on the brief as it is now. */
function OutdatedPlan({ planSet, briefs, newest, mayPlan }: OutdatedPlanProps) {
  const { projectId } = planSet
  const write = useWritePlan(projectId)
  const next = briefs.find(({ version }) => version === planSet.briefVersion + 1)
  const when = next && describeChangeTime(planSet, next.createdAt)
  const generate = mayPlan && (
    <Button size="xs" onClick={() => write.mutate(null)}>
      Generate from brief version {newest}
    </Button>
  )
  return (
    <Notice
      tone="attention"
      title={`The brief is at version ${newest}; this was made from version ${planSet.briefVersion}`}
      actions={generate}
    >
      <p>
        {when && `The brief was changed ${when}. `}A choice made on it would get no permit.{' '}
        {mayPlan
          ? 'Write the plan again from the brief as it is now.'
          : 'Once you have decided to proceed, write the plan again from the brief as it is now.'}
      </p>
      {mayPlan && <WritingOutlook projectId={projectId} kind="generate" />}
    </Notice>
  )
}

interface OutdatedOptionsProps {
  /** The newest version of the brief. */
  newest: number
  outdated: readonly OutdatedOption[]
}

/** Warns about options that were priced on another brief than the newest, while others were not. */
function OutdatedOptions({ newest, outdated }: OutdatedOptionsProps) {
  const priced = outdated.map(({ letter, priced }) => `option ${letter} was priced on version ${priced}`)
  return (
    <Notice
      tone="attention"
      title={`The brief is at version ${newest}; ${priced.join(', ')}`}
      actions={<PushBackLink inNotice />}
    >
      <p>What was kept from an older brief can be compared, but a choice of it would get no permit.</p>
    </Notice>
  )
}
