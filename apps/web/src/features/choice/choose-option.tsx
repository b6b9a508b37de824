import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Adjustments, ExecutionOption, PlanSet, Targets } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { type ChoiceStatus, findChoiceStatus, isChosenWith } from '../../shared/selection/choice-status.ts'
import { LinkButton } from '../../shared/ui/links.tsx'
import { ChooseDialog } from './choose-dialog.tsx'

interface ChooseOptionProps {
  /** After the changes, if there are any. */
  option: ExecutionOption
  /** What of the plan's option is changed; nothing as a rule. */
  changes?: Adjustments | null
  planSet: PlanSet
  targets: Targets
  /** By the founder's weights; its button stands out. */
  isRecommended: boolean
  /** Where there is little room. */
  isShort?: boolean
  /** The numbers of the option are not there yet, so that it cannot be chosen. */
  isComputing?: boolean
}

/** The button on an option: choose it, or go and see that it is chosen. */
export function ChooseOption(props: ChooseOptionProps) {
  const { option, changes = null, planSet, targets, isRecommended, isShort = false, isComputing = false } = props
  const { projectId } = planSet
  const selected = trpc.plans.selected.useQuery({ projectId })
  const [opened, { open, close }] = useDisclosure(false)
  const verdict = findChoiceStatus(selected.data, option.id)
  const words = chooseWords(option, changes, verdict)
  if (isChosenWith(selected.data, option.id, changes))
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
        aria-label={words.whole}
      >
        {isShort ? words.short : words.long}
      </Button>
      <ChooseDialog
        option={option}
        changes={changes}
        planSet={planSet}
        targets={targets}
        opened={opened}
        onClose={close}
      />
    </>
  )
}

/** An option that is chosen with other changes can be chosen again with these, or as planned. */
function chooseWords({ name }: ExecutionOption, changes: Adjustments | null, verdict: ChoiceStatus | null) {
  if (changes)
    return { short: 'Choose', long: 'Choose with these changes', whole: `Choose with these changes: ${name}` }
  if (verdict === 'changed')
    return { short: 'As planned', long: 'Choose as planned', whole: `Choose as planned: ${name}` }
  return { short: 'Choose', long: 'Choose this option', whole: `Choose this option: ${name}` }
}
