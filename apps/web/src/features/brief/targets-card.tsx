import { NumberInput, SimpleGrid, Text, Title } from '@mantine/core'
import { Panel } from '../../shared/ui/panel.tsx'
import { useBriefFormContext } from './brief-form-context.ts'

/** The targets that every option is compared with. */
export function TargetsCard() {
  const form = useBriefFormContext()
  return (
    <Panel>
      <Title order={2} size="h3">
        Targets
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="sm">
        Optional. Drawn into the comparison, so that you see which option meets them.
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label="Launch within"
          suffix=" weeks"
          min={0}
          max={520}
          key={form.key('targets.weeks')}
          {...form.getInputProps('targets.weeks')}
        />
        <NumberInput
          label="Budget"
          prefix="$"
          thousandSeparator=","
          min={0}
          max={1_000_000_000}
          step={1_000}
          key={form.key('targets.budget')}
          {...form.getInputProps('targets.budget')}
        />
      </SimpleGrid>
    </Panel>
  )
}
