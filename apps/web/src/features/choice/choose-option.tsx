import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { findSelectionStatus, isSelectedWith, type SelectionStatus } from '@plangate/core/gate'
import type { Adjustments, ExecutionOption, PlanSet, Targets } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { LinkButton } from '../../shared/ui/links.tsx'
import { ChooseDialog } from './choose-dialog.tsx'

interface ChooseOptionProps {
  /** With the adjustments applied, if any. */
  option: ExecutionOption
  /** Adjustments from the what-if; null or undefined for the option as planned. */
  adjustments?: Adjustments | null
  planSet: PlanSet
  targets: Targets
  /** Whether the founder's weights recommend it. Its button is highlighted. */
  isRecommended: boolean
  /** Uses short button texts. */
  isShort?: boolean
  /** Disables the button while the numbers of the option are computed. */
  isComputing?: boolean
}

/** A button to choose an option, or a link to the choice when it is chosen already. */
export function ChooseOption(props: ChooseOptionProps) {
  const { option, adjustments = null, planSet, targets, isRecommended, isShort = false, isComputing = false } = props
  const { projectId } = planSet
  const selected = trpc.plans.selected.useQuery({ projectId })
  const [opened, { open, close }] = useDisclosure(false)
  const choiceStatus = findSelectionStatus(selected.data, option.id)
  const texts = buttonTexts(option, adjustments, choiceStatus)
  if (isSelectedWith(selected.data, option.id, adjustments))
    return (
      <LinkButton to="/projects/$projectId/choice" params={{ projectId }} fullWidth variant="light" px="xs">
        {isShort ? 'Chosen' : 'See your choice'}
      </LinkButton>
    )
  return (
    <>
      <Button
        fullWidth
        px="xs"
        variant={isRecommended ? 'filled' : 'default'}
        disabled={isComputing}
        onClick={open}
        aria-label={texts.label}
      >
        {isShort ? texts.short : texts.long}
      </Button>
      <ChooseDialog
        option={option}
        adjustments={adjustments}
        planSet={planSet}
        targets={targets}
        opened={opened}
        onClose={close}
      />
    </>
  )
}

/** Returns the button texts. An option chosen with other adjustments can be chosen again, with these or as planned. */
function buttonTexts({ name }: ExecutionOption, adjustments: Adjustments | null, choiceStatus: SelectionStatus | null) {
  if (adjustments)
    return { short: 'Choose', long: 'Choose with these changes', label: `Choose with these changes: ${name}` }
  if (choiceStatus === 'adjusted')
    return { short: 'As planned', long: 'Choose as planned', label: `Choose as planned: ${name}` }
  return { short: 'Choose', long: 'Choose this option', label: `Choose this option: ${name}` }
}
