import { Button, Text } from '@mantine/core'
import type { GateOption, PendingGate } from '@plangate/core/schemas'
import { IconClock } from '@tabler/icons-react'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { Moment } from '../../shared/ui/moment.tsx'
import { DecisionCard } from './decision-card.tsx'
import { FullScreen, FullScreenTitle } from './full-screen.tsx'
import type { GateSearchProps } from './gate-search.ts'
import { TakeDecision } from './take-decision.tsx'

/** An open gate on the full screen: first the four decisions side by side, then the one about to be taken. */
export function GateOpen({ gate, search, onSearch, onLater }: GateSearchProps & { gate: PendingGate }) {
  const chosen = gate.options.find(({ decision }) => decision === search.decision)
  const back = () => onSearch({})
  return (
    <FullScreen
      scene={chosen?.decision ?? 'all'}
      context={useProjectName(gate.projectId)}
      onClose={chosen ? back : onLater}
      leave={
        <Button variant="default" size="xs" leftSection={<IconClock size={16} aria-hidden />} onClick={onLater}>
          Decide later
        </Button>
      }
    >
      {chosen ? (
        <TakeDecision gate={gate} option={chosen} onBack={back} />
      ) : (
        <DecisionChoices gate={gate} onChoose={({ decision }) => onSearch({ decision })} />
      )}
    </FullScreen>
  )
}

function DecisionChoices({ gate, onChoose }: { gate: PendingGate; onChoose: (option: GateOption) => void }) {
  return (
    <>
      <FullScreenTitle>Should it be built at all?</FullScreenTitle>
      <Text className="pg-moment-lead">
        Four ways out, each with what speaks for it and against it. The gate is open since <Moment at={gate.openedAt} />
        ; nothing goes on before you decide.
      </Text>
      <ul className="pg-decisions">
        {gate.options.map((option) => (
          <DecisionCard key={option.decision} option={option} onChoose={() => onChoose(option)} />
        ))}
      </ul>
    </>
  )
}
