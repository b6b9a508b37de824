import '@mantine/core/styles/Input.layer.css'
import { Button, Group, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { formatExactMoney } from '@plangate/core/format'
import { ActualTotals, type Currency, type ProjectId, type WorkProgress } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { focusFirstWrong } from '../../shared/form/focus-first-wrong.ts'
import { formatHours, formatWeeks } from '../../shared/format/format-values.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { useRecord } from './use-record.ts'

interface TotalsFormProps {
  projectId: ProjectId
  progress: WorkProgress
  /** Of the plan, in which a cost is. */
  currency: Currency
}

/** Finishes a plan by its totals alone: hours or cost, and weeks. */
export function TotalsForm({ projectId, progress: { totals }, currency }: TotalsFormProps) {
  return (
    <Panel labelledBy="totals">
      <Title order={2} id="totals">
        Only the totals
      </Title>
      {totals === null ? (
        <NewTotals projectId={projectId} currency={currency} />
      ) : (
        <KnownTotals projectId={projectId} currency={currency} totals={totals} />
      )}
    </Panel>
  )
}

interface KnownTotalsProps extends Pick<TotalsFormProps, 'projectId' | 'currency'> {
  totals: NonNullable<WorkProgress['totals']>
}

function KnownTotals({ projectId, currency, totals }: KnownTotalsProps) {
  const record = useRecord()
  const { hours, cost, weeks } = totals
  const all = [
    hours === undefined ? `a cost of ${formatExactMoney(cost ?? 0, currency)}` : `${formatHours(hours)} hours`,
    ...(weeks === undefined ? [] : [`${formatWeeks(weeks)} weeks`]),
  ]
  return (
    <>
      <Text mb="sm">
        Finished with {all.join(' in ')}. Until you take this back, the hours of single items do not count.
      </Text>
      {record.error && <ErrorNotice error={record.error} />}
      <Button variant="default" loading={record.isPending} onClick={() => record.mutate({ projectId, totals: null })}>
        Take it back
      </Button>
    </>
  )
}

function NewTotals({ projectId, currency }: Pick<TotalsFormProps, 'projectId' | 'currency'>) {
  const record = useRecord()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { hours: '', cost: '', weeks: '' },
    validate: (typed) => findErrors(typed),
  })
  const onSubmit = form.onSubmit(
    (typed) => record.mutate({ projectId, totals: readTotals(typed) }),
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  const field = (name: 'hours' | 'cost' | 'weeks') => ({ key: form.key(name), ...form.getInputProps(name) })
  return (
    <form onSubmit={onSubmit} noValidate>
      <Text size="sm" c="var(--pg-quiet)" mb="sm" maw={620}>
        When all of it is built and you know only what it took as a whole: the hours, or what they cost.
      </Text>
      <Group align="flex-start">
        <TextInput label="Hours" inputMode="decimal" w={120} {...field('hours')} />
        <TextInput label={`Or cost in ${currency}`} inputMode="decimal" w={140} {...field('cost')} />
        <TextInput label="Weeks" inputMode="decimal" w={120} {...field('weeks')} />
      </Group>
      {record.error && <ErrorNotice error={record.error} />}
      <BusyButton mt="sm" type="submit" variant="default" busy={record.isPending}>
        Finish with these totals
      </BusyButton>
    </form>
  )
}

interface TypedTotals {
  hours: string
  cost: string
  weeks: string
}

function readTotals(typed: TypedTotals) {
  const { hours, cost, weeks } = typed
  return {
    ...(hours.trim() !== '' && { hours: Number(hours) }),
    ...(cost.trim() !== '' && { cost: Number(cost) }),
    ...(weeks.trim() !== '' && { weeks: Number(weeks) }),
  }
}

function findErrors(typed: TypedTotals): Partial<TypedTotals> {
  const read = ActualTotals.safeParse(readTotals(typed))
  if (read.success) return {}
  return Object.fromEntries(
    read.error.issues.map(({ path: [field = 'hours'] }) => [
      field,
      field === 'hours' ? 'Either hours or cost, as a number' : 'A number',
    ]),
  )
}
