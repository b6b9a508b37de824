import '@mantine/core/styles/Input.layer.css'
import { Button, Group, Skeleton, Stack, Text, Textarea } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import { findOutdatedBrief } from '@plangate/core/gate'
import {
  type Adjustments,
  briefVersionOf,
  type CurrentSelection,
  type ExecutionOption,
  type OptionId,
  type PlanSet,
} from '@plangate/core/schemas'
import { useEffect, useRef } from 'react'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { useBriefHeads } from '../../shared/api/use-brief-heads.ts'
import { useDataOrNull } from '../../shared/api/use-data-or-null.ts'
import { type Direction, useDirection } from '../../shared/api/use-direction.ts'
import { RestoredNotice } from '../../shared/drafts/restored-notice.tsx'
import { type FormDraft, useDraft } from '../../shared/drafts/use-draft.ts'
import { focusFirstWrong } from '../../shared/form/focus-first-wrong.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { LeftOutNotice } from '../../shared/ui/left-out-notice.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { BasisList } from './basis-list.tsx'
import { ChoiceWarnings } from './choice-warnings.tsx'
import { OptionSummary } from './option-summary.tsx'
import { ReasonDraft, useReasonForm } from './use-reason-form.ts'
import { useSelectOption } from './use-select-option.ts'

export interface ChooseFormProps {
  /** With the adjustments applied. */
  option: ExecutionOption
  /** Null for the option as planned. */
  adjustments: Adjustments | null
  planSet: PlanSet
  targets: PlanTargets
  /** The option that the founder's weights recommend; null until it is known. */
  recommendedId: OptionId | null
  onClose: () => void
}

/** Confirms a choice: shows its selection basis and asks for a reason. */
export default function ChooseForm(props: ChooseFormProps) {
  const selected = trpc.plans.selected.useQuery({ projectId: props.planSet.projectId })
  const kept = useDraft(`choice/${props.option.id}`, ReasonDraft)
  const previous = useDataOrNull(selected, 'SELECTION_NOT_FOUND')
  if (previous !== undefined)
    return kept ? <ChooseFields {...props} previous={previous} kept={kept} /> : <Skeleton h={220} />
  return (
    <QueryView query={selected} pending={<Skeleton h={220} />}>
      {() => null}
    </QueryView>
  )
}

interface ChooseFieldsProps extends ChooseFormProps {
  previous: CurrentSelection | null
  kept: FormDraft<ReasonDraft>
}

function ChooseFields({ onClose, previous, kept, ...choice }: ChooseFieldsProps) {
  const { option, adjustments, planSet } = choice
  const select = useSelectOption(planSet.projectId, kept.forget)
  // The dialog is open before the form is loaded, so that its own search for the first field finds none. It stays at its
  // figures, which a small screen would otherwise scroll away.
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const { form, discard } = useReasonForm(previous !== null, kept)
  const onSubmit = form.onSubmit(
    ({ reason }) =>
      select.mutate({
        projectId: planSet.projectId,
        optionId: option.id,
        planSetId: planSet.id,
        ...(reason.trim() && { reason }),
        ...(adjustments && { changes: adjustments }),
      }),
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <WhatIsChosen {...choice} />
        <RestoredNotice restored={kept.restored} onDiscard={discard} />
        <Textarea
          label={askWhy(previous, choice)}
          description={previous ? 'Kept with the new choice.' : 'Optional; kept with the choice.'}
          required={previous !== null}
          autosize
          minRows={2}
          data-autofocus
          ref={field}
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        {select.error && <ErrorNotice error={select.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Not yet
          </Button>
          <BusyButton type="submit" busy={select.isPending}>
            Choose it
          </BusyButton>
        </Group>
      </Stack>
    </form>
  )
}

/** Asks for the reason. An option can be chosen again: with changes, or on another version of the brief. */
function askWhy(previous: CurrentSelection | null, { option, adjustments }: Omit<ChooseFormProps, 'onClose'>): string {
  if (previous === null) return 'Why this one?'
  if (previous.selectedOption.id !== option.id) return `Why instead of ${previous.selectedOption.name}?`
  return adjustments ? 'Why with these changes?' : 'Why choose it again?'
}

/** The option, what the choice of it rests on, and what speaks against it. */
function WhatIsChosen({ option, adjustments, planSet, targets, recommendedId }: Omit<ChooseFormProps, 'onClose'>) {
  return (
    <>
      <ChoiceWarnings option={option} planSet={planSet} targets={targets} recommendedId={recommendedId} />
      <OptionSummary option={option} planSet={adjustments ? null : planSet} targets={targets} />
      <Text size="sm">Your choice rests on these. When one of them changes, the permit ends and you choose again.</Text>
      <BasisList option={option} adjustments={adjustments} planSet={planSet} />
      <DirectionWarning planSet={planSet} />
      <OutdatedWarning option={option} planSet={planSet} />
      {!isPinned(option, planSet) && (
        <LeftOutNotice leftOut={planSet.leftOut} title="This option was written without all of the brief" />
      )}
    </>
  )
}

/** A pinned option was written for an earlier version, so what this version left out does not concern it. */
function isPinned({ id }: ExecutionOption, { pinned }: PlanSet): boolean {
  return pinned?.options.some((option) => option.id === id) ?? false
}

/** Warns that the decision permits no build, which the choice would rest on. */
function DirectionWarning({ planSet: { projectId } }: Pick<ChooseFormProps, 'planSet'>) {
  const direction = useDirection(projectId).data
  if (!direction || direction.mayPlan) return null
  return (
    <Notice tone="attention" title={titleOfDirection(direction)}>
      <p>No build can be authorized on this choice. Once you decide to proceed, you will have to choose again.</p>
    </Notice>
  )
}

function titleOfDirection({ isParked, gate }: Direction): string {
  if (isParked) return 'The project is parked'
  return gate?.status === 'decided' ? 'The decision is not to proceed' : 'It is not decided whether to build'
}

/** Warns that the option was priced on an older brief, so that a choice of it would be stale immediately. */
function OutdatedWarning({ option, planSet }: Pick<ChooseFormProps, 'option' | 'planSet'>) {
  const priced = briefVersionOf(planSet, option.id)
  const briefs = useBriefHeads(planSet.projectId, [priced])
  const outdated = findOutdatedBrief(priced, briefs.data)
  if (outdated === null) return null
  return (
    <Notice tone="attention" title={`The brief is at version ${outdated.newest} by now`}>
      <p>
        This option was priced on version {outdated.priced}, so no build would be authorized on it. Write the plan again
        first{isPinned(option, planSet) && ', without keeping this option'}.
      </p>
    </Notice>
  )
}
