import { SimpleGrid, Text } from '@mantine/core'
import type { GateOption, PendingGate } from '@plangate/core/schemas'
import { useState } from 'react'
import { Moment } from '../../shared/ui/moment.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { DecisionCard } from './decision-card.tsx'

/** The four ways out, side by side, and a dialog that takes one of them. */
export function GateOpen({ gate }: { gate: PendingGate }) {
  const [chosen, setChosen] = useState<GateOption | null>(null)
  return (
    <>
      <Text size="sm" c="var(--pg-quiet)" mb="md">
        Open since <Moment at={gate.openedAt} />. Nothing goes on before you decide.
      </Text>
      <SimpleGrid component="ul" className="pg-decisions" cols={{ base: 1, sm: 2, lg: 4 }}>
        {gate.options.map((option) => (
          <li key={option.decision}>
            <DecisionCard option={option} onChoose={() => setChosen(option)} />
          </li>
        ))}
      </SimpleGrid>
      <DecideDialog gate={gate} option={chosen} onClose={() => setChosen(null)} />
    </>
  )
}
