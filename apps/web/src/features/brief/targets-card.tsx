import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/NumberInput.layer.css'
import '@mantine/core/styles/SimpleGrid.layer.css'
import { Button, Group, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core'
import { currencySymbol } from '@plangate/core/format'
import { useBriefFormContext } from './brief-form-context.ts'
import { PartCard } from './part-card.tsx'

/** The targets that every option is compared with. */
export function TargetsCard() {
  const form = useBriefFormContext()
  const { currency } = form.getValues().targets
  const field = (name: 'weeks' | 'launchBy' | 'budget' | 'engineers') =>
    ({ key: form.key(`targets.${name}`), ...form.getInputProps(`targets.${name}`) }) as const
  return (
    <PartCard part="targets" hint="Optional. Drawn into the comparison, so that you see which option meets them.">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput label="Launch within" suffix=" weeks" min={0} max={520} {...field('weeks')} />
        <TextInput label="Launch by" type="date" {...field('launchBy')} />
        <NumberInput
          label={currency === '' || currency === 'USD' ? 'Budget in US dollars' : `Budget in ${currency}`}
          prefix={currencySymbol(currency || 'USD')}
          thousandSeparator=","
          min={0}
          max={1_000_000_000}
          step={1_000}
          {...field('budget')}
        />
        <NumberInput label="Engineers" min={0} max={10} allowDecimal={false} {...field('engineers')} />
      </SimpleGrid>
      <ForeignCurrency />
    </PartCard>
  )
}

/** Says when the brief counts in another currency than US dollars what that means, and offers dollars. */
function ForeignCurrency() {
  const form = useBriefFormContext()
  const { currency } = form.getValues().targets
  if (currency === '' || currency === 'USD') return null
  return (
    <Group mt="sm" gap="sm">
      <Text size="sm" className="pg-grow">
        Your brief counts in {currency}. Nothing is converted: a budget in {currency} counts for plans in {currency},
        which you choose in the assumptions of the plan.
      </Text>
      <Button size="xs" variant="default" onClick={() => form.setFieldValue('targets.currency', '')}>
        Count in US dollars
      </Button>
    </Group>
  )
}
