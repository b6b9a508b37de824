import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { PlanTargets } from '@plangate/core/analysis'
import { findOutdatedBrief, findSelectionStatus, isSelectedWith, type SelectionStatus } from '@plangate/core/gate'
import {
  type Adjustments,
  briefVersionOf,
  type ExecutionOption,
  type OptionId,
  type PlanSet,
} from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { useBriefHeads } from '../../shared/api/use-brief-heads.ts'
import { useDirection } from '../../shared/api/use-direction.ts'
import { LinkButton } from '../../shared/ui/links.tsx'
import { ChooseDialog } from './choose-dialog.tsx'

interface ChooseOptionProps {
  /** With the adjustments applied, if any. */
  option: ExecutionOption
  /** Adjustments from the what-if; null or undefined for the option as planned. */
  adjustments?: Adjustments | null
  planSet: PlanSet
  targets: PlanTargets
  /** The option that the founder's weights recommend; null until it is known. */
  recommendedId: OptionId | null
  /** Whether the button of the recommended option stands out. */
  isHighlighted?: boolean
}

/** Words that take several lines in a narrow column, where they would be cut. */
const wrapping = {
  h: 'auto',
  mih: 36,
  px: 'xs',
  py: 6,
  // A link does not center what is lower than itself, as a button does.
  styles: { inner: { minHeight: 24 }, label: { whiteSpace: 'normal' } },
} as const

/** A button to choose an option, or a link to the choice when it is chosen already. */
export function ChooseOption(props: ChooseOptionProps) {
  const { option, adjustments = null, planSet, targets, recommendedId, isHighlighted = true } = props
  const { projectId } = planSet
  const selected = trpc.plans.selected.useQuery({ projectId })
  const isInOrder = useIsInOrder(planSet, option.id)
  const [opened, { open, close }] = useDisclosure(false)
  const choiceStatus = findSelectionStatus(selected.data, option.id)
  const texts = buttonTexts(option, adjustments, choiceStatus)
  if (isSelectedWith(selected.data, option.id, adjustments))
    return (
      <LinkButton to="/projects/$projectId/choice" params={{ projectId }} fullWidth variant="light" {...wrapping}>
        See your choice
      </LinkButton>
    )
  return (
    <>
      <Button
        fullWidth
        {...wrapping}
        variant={isHighlighted && isInOrder && option.id === recommendedId ? 'filled' : 'default'}
        onClick={open}
        aria-label={texts.label}
      >
        {texts.words}
      </Button>
      <ChooseDialog
        option={option}
        adjustments={adjustments}
        planSet={planSet}
        targets={targets}
        recommendedId={recommendedId}
        opened={opened}
        onClose={close}
      />
    </>
  )
}

/** Whether a choice of the option could get a permit: otherwise something else comes first. True until it is known. */
function useIsInOrder(planSet: PlanSet, optionId: OptionId): boolean {
  const { projectId } = planSet
  const priced = briefVersionOf(planSet, optionId)
  const briefs = useBriefHeads(projectId, [priced])
  const mayPlan = useDirection(projectId).data?.mayPlan ?? true
  return mayPlan && findOutdatedBrief(priced, briefs.data) === null
}

/** Returns the button texts. An option chosen with other adjustments can be chosen again, with these or as planned. */
function buttonTexts({ name }: ExecutionOption, adjustments: Adjustments | null, choiceStatus: SelectionStatus | null) {
  if (adjustments) return { words: 'Choose with these changes', label: `Choose with these changes: ${name}` }
  if (choiceStatus === 'adjusted') return { words: 'Choose as planned', label: `Choose as planned: ${name}` }
  return { words: 'Choose this option', label: `Choose this option: ${name}` }
}
