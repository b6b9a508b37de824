import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ExecutionOption, PlanSet, Targets } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { LinkButton } from '../../shared/ui/links.tsx'
import { ChooseDialog } from './choose-dialog.tsx'

interface ChooseOptionProps {
  option: ExecutionOption
  planSet: PlanSet
  targets: Targets
  /** By the founder's weights; its button stands out. */
  isRecommended: boolean
  /** Where there is little room. */
  isShort?: boolean
}

/** The button on an option: choose it, or go and see that it is chosen. */
export function ChooseOption({ option, planSet, targets, isRecommended, isShort = false }: ChooseOptionProps) {
  const { projectId } = planSet
  const selected = trpc.plans.selected.useQuery({ projectId })
  const [opened, { open, close }] = useDisclosure(false)
  const holds = selected.data?.selection.optionId === option.id && !selected.data.stale
  if (holds)
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
        onClick={open}
        aria-label={`Choose this option: ${option.name}`}
      >
        {isShort ? 'Choose' : 'Choose this option'}
      </Button>
      <ChooseDialog option={option} planSet={planSet} targets={targets} opened={opened} onClose={close} />
    </>
  )
}
