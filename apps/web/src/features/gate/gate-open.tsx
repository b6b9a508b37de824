import { Text } from '@mantine/core'
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
      <ul className="pg-decisions">
        {gate.options.map((option) => (
          <DecisionCard key={option.decision} option={option} onChoose={() => setChosen(option)} />
        ))}
      </ul>
      <DecideDialog gate={gate} option={chosen} onClose={() => setChosen(null)} />
    </>
  )
}
