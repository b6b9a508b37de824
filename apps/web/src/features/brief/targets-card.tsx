import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/NumberInput.layer.css'
import '@mantine/core/styles/SimpleGrid.layer.css'
import { Button, Group, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core'
import { currencySymbol } from '@plangate/core/format'
import { type Currency, impliedCurrency } from '@plangate/core/schemas'
import { useContext } from 'react'
import { useProjectCurrency } from '../../shared/api/use-project-currency.ts'
import { useBriefFormContext } from './brief-form-context.ts'
import { CountedCurrency } from './counted-currency-context.ts'
import { BriefProject } from './origins/brief-project-context.ts'
import { PartCard } from './part-card.tsx'
import { useBudgetCurrency } from './use-budget-currency.ts'

/** The targets that every option is compared with. */
export function TargetsCard() {
  const form = useBriefFormContext()
  const saved = useProjectCurrency(useContext(BriefProject))
  const ofProject = useContext(CountedCurrency) ?? saved
  const { currency, onBudget } = useBudgetCurrency(ofProject)
  const field = (name: 'weeks' | 'launchBy' | 'budget' | 'engineers') =>
    ({ key: form.key(`targets.${name}`), ...form.getInputProps(`targets.${name}`) }) as const
  const { key: budgetKey, ...budget } = field('budget')
  return (
    <PartCard part="targets" hint="Optional. Drawn into the comparison, so that you see which option meets them.">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput label="Launch within" placeholder="Weeks" suffix=" weeks" min={0} max={520} {...field('weeks')} />
        <TextInput label="Launch by" type="date" {...field('launchBy')} />
        <NumberInput
          key={budgetKey}
          label={`Budget in ${nameOf(currency)}`}
          prefix={currencySymbol(currency)}
          thousandSeparator=","
          min={0}
          max={1_000_000_000}
          step={1_000}
          {...budget}
          onChange={(value) => {
            onBudget(value)
            budget.onChange(value)
          }}
        />
        <NumberInput label="Engineers" min={0} max={10} allowDecimal={false} {...field('engineers')} />
      </SimpleGrid>
      {ofProject !== undefined && ofProject !== currency && <OtherCurrency currency={currency} ofProject={ofProject} />}
    </PartCard>
  )
}

/** Says what it means that the brief counts in another currency than the project, and offers that of the project. */
function OtherCurrency({ currency, ofProject }: { currency: Currency; ofProject: Currency }) {
  const form = useBriefFormContext()
  return (
    <Group mt="sm" gap="sm">
      <Text size="sm" className="pg-grow">
        Your brief counts in {nameOf(currency)}, and the project in {nameOf(ofProject)}. Nothing is converted: a budget
        in {nameOf(currency)} counts for plans in {nameOf(currency)}, which you choose in the assumptions of the plan.
      </Text>
      <Button
        size="xs"
        variant="default"
        onClick={() => form.setFieldValue('targets.currency', ofProject === impliedCurrency ? '' : ofProject)}
      >
        Count in {nameOf(ofProject)}
      </Button>
    </Group>
  )
}

function nameOf(currency: Currency): string {
  return currency === impliedCurrency ? 'US dollars' : currency
}
