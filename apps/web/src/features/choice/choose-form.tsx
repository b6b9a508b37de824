import { Button, Group, Skeleton, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Adjustments, CurrentSelection, ExecutionOption, PlanSet, Targets } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { useDataOrNull } from '../../shared/api/use-data-or-null.ts'
import { findOutdatedBriefVersion } from '../../shared/selection/outdated-brief-version.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { BindingList } from './binding-list.tsx'
import { OptionFigures } from './option-figures.tsx'
import { useSelectOption } from './use-select-option.ts'

export interface ChooseFormProps {
  /** After the changes. */
  option: ExecutionOption
  /** Null: as planned. */
  changes: Adjustments | null
  planSet: PlanSet
  targets: Targets
  onClose: () => void
}

/** Names what the choice will be bound to before it is made. */
export default function ChooseForm(props: ChooseFormProps) {
  const selected = trpc.plans.selected.useQuery({ projectId: props.planSet.projectId })
  const previous = useDataOrNull(selected, 'SELECTION_NOT_FOUND')
  if (previous !== undefined) return <ChooseFields {...props} previous={previous} />
  return (
    <QueryView query={selected} pending={<Skeleton h={220} />}>
      {() => null}
    </QueryView>
  )
}

const MAX_REASON = 4_000

interface FieldsProps extends ChooseFormProps {
  previous: CurrentSelection | null
}

function ChooseFields({ option, changes, planSet, targets, onClose, previous }: FieldsProps) {
  const select = useSelectOption(planSet.projectId)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { reason: '' },
    validate: {
      reason: (words) => {
        if (previous && !words.trim()) return 'Say why you change it: the reason is kept with the choice.'
        return words.length > MAX_REASON ? `At most ${MAX_REASON} characters.` : null
      },
    },
  })
  const onSubmit = form.onSubmit(({ reason }) =>
    select.mutate({
      projectId: planSet.projectId,
      optionId: option.id,
      planSetId: planSet.id,
      ...(reason.trim() && { reason }),
      ...(changes && { changes }),
    }),
  )
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <OptionFigures option={option} planSet={changes ? null : planSet} targets={targets} />
        <Text size="sm">
          The choice is bound to these. When one of them changes, the permit is refused until you look again.
        </Text>
        <BindingList option={option} changes={changes} planSet={planSet} />
        <OutdatedWarning option={option} planSet={planSet} />
        <Textarea
          label={previous ? `Why instead of ${previous.selectedOption.name}?` : 'Why this one?'}
          description={previous ? 'Kept with the new choice.' : 'Optional; kept with the choice.'}
          required={previous !== null}
          autosize
          minRows={2}
          data-autofocus
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

/** A choice of an option of an older brief is allowed and would be stale at once. */
function OutdatedWarning({ option, planSet }: Pick<ChooseFormProps, 'option' | 'planSet'>) {
  const brief = trpc.briefs.get.useQuery({ projectId: planSet.projectId })
  const priced = findOutdatedBriefVersion(planSet, option.id, brief.data?.version)
  if (!brief.data || priced === null) return null
  return (
    <Notice tone="attention" title={`The brief is at version ${brief.data.version} by now`}>
      <p>
        This option was priced on version {priced}, so no build would be authorized on it. Let the plan be written again
        first, and do not keep this option in it.
      </p>
    </Notice>
  )
}
