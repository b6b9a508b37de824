import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/NumberInput.layer.css'
import '@mantine/core/styles/SimpleGrid.layer.css'
import '@mantine/core/styles/Switch.layer.css'
import {
  Button,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Skeleton,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { currencySymbol } from '@plangate/core/format'
import type { AssumptionsVersion, PlanSet } from '@plangate/core/schemas'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { focusFirstWrong } from '../../../shared/form/focus-first-wrong.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { type AssumptionFormValues, readAssumptionFields, showAssumptions } from './assumption-form-values.ts'
import { AssumptionsSaved } from './assumptions-saved.tsx'
import { useSaveAssumptions } from './use-save-assumptions.ts'
import { WhatBecomesStale } from './what-becomes-stale.tsx'

interface AssumptionsFormProps {
  planSet: PlanSet
  onClose: () => void
}

/** What the next plan of the project is priced with. */
export default function AssumptionsForm({ planSet, onClose }: AssumptionsFormProps) {
  const { projectId } = planSet
  const assumptions = trpc.assumptions.get.useQuery({ projectId })
  const save = useSaveAssumptions(projectId)
  return (
    <QueryView query={assumptions} pending={<Skeleton h={420} />}>
      {(saved) =>
        save.data && save.data.version === saved.version ? (
          <AssumptionsSaved planSet={planSet} saved={save.data} onClose={onClose} />
        ) : (
          <AssumptionFields key={saved.version} planSet={planSet} saved={saved} save={save} onClose={onClose} />
        )
      }
    </QueryView>
  )
}

interface AssumptionFieldsProps extends AssumptionsFormProps {
  saved: AssumptionsVersion
  save: ReturnType<typeof useSaveAssumptions>
}

function AssumptionFields({ planSet, saved, save, onClose }: AssumptionFieldsProps) {
  const { projectId } = planSet
  const form = useForm<AssumptionFormValues>({
    initialValues: showAssumptions(saved.assumptions),
    validate: (values) => {
      const read = readAssumptionFields(values)
      return 'errors' in read ? read.errors : {}
    },
  })
  const typed = readAssumptionFields(form.values)
  const onSubmit = form.onSubmit(
    () => {
      if ('assumptions' in typed) save.mutate({ projectId, baseVersion: saved.version, ...typed })
    },
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <Text size="sm">
          The next plan of this project is priced with these. Plans that are written keep their numbers.
        </Text>
        <MoneyFields form={form} planSet={planSet} />
        <TimeFields form={form} />
        <Switch
          label="Use what your finished plans took"
          description="On, your last 20 finished plans correct the hours and the spread of the next plan. Off, they do not count."
          {...form.getInputProps('usesHistory', { type: 'checkbox' })}
        />
        {'assumptions' in typed && <WhatBecomesStale planSet={planSet} {...typed} />}
        {save.error && <ErrorNotice error={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <BusyButton type="submit" busy={save.isPending}>
            Save the assumptions
          </BusyButton>
        </Group>
      </Stack>
    </form>
  )
}

interface FieldsProps {
  form: UseFormReturnType<AssumptionFormValues>
}

const names = new Intl.DisplayNames('en', { type: 'currency' })
const currencies = Intl.supportedValuesOf('currency').map((code) => ({
  value: code,
  label: `${code} · ${names.of(code)}`,
}))

function MoneyFields({ form, planSet }: FieldsProps & Pick<AssumptionsFormProps, 'planSet'>) {
  const prefix = currencySymbol(form.values.currency)
  const rate = { prefix, min: 0, thousandSeparator: ',', hideControls: true } as const
  return (
    <>
      <NativeSelect
        label="Currency"
        description="All figures of the project are in it. Nothing is converted."
        data={currencies}
        {...form.getInputProps('currency')}
      />
      <ProposedCurrency form={form} planSet={planSet} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput label="Lowest rate per hour" {...rate} {...form.getInputProps('low')} />
        <NumberInput label="Highest rate per hour" {...rate} {...form.getInputProps('high')} />
      </SimpleGrid>
    </>
  )
}

/** Offers the currency that the brief names; it is never set by itself. */
function ProposedCurrency({ form, planSet }: FieldsProps & Pick<AssumptionsFormProps, 'planSet'>) {
  const { data } = trpc.briefs.get.useQuery({ projectId: planSet.projectId })
  const named = data?.brief.targets?.currency
  if (named === undefined || named === form.values.currency) return null
  return (
    <Group gap="sm">
      <Text size="sm">Your brief counts in {named}. Check the rates when you change the currency.</Text>
      <Button size="xs" variant="default" onClick={() => form.setFieldValue('currency', named)}>
        Use {named}
      </Button>
    </Group>
  )
}

function TimeFields({ form }: FieldsProps) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <NumberInput
        label="Focused hours per engineer per week"
        description="25 unless you know better: a week less meetings, reviews, support and holidays. Logs of others show 14 to 26."
        min={0}
        max={80}
        {...form.getInputProps('hours')}
      />
      <NumberInput
        label="Coordination loss"
        description="10% unless you know better: what each busy engineer beyond the first costs of everyone's time. Our judgment."
        suffix="%"
        min={0}
        max={50}
        {...form.getInputProps('loss')}
      />
      <TextInput
        label="Work starts on"
        description="Optional. With it, weeks are also shown as dates, and a launch date is counted from it."
        type="date"
        {...form.getInputProps('start')}
      />
    </SimpleGrid>
  )
}
