import { Stack, Text } from '@mantine/core'
import { directionOptions } from '@plangate/core/gate'
import type { ProjectId } from '@plangate/core/schemas'
import { FocusedTitle } from '../../shared/ui/focused-title.tsx'
import { DecideForm } from './decide-form.tsx'
import { ChooseDecisionButton, DecisionCard } from './decision-card.tsx'
import type { DirectionViewProps } from './direction-view.ts'
import type { GateSearchProps } from './gate-search.ts'
import { TakeDecision } from './take-decision.tsx'

interface OpenDirectionProps extends GateSearchProps, DirectionViewProps {
  projectId: ProjectId
}

/** The four decisions side by side, or the one that is about to be taken and asks for words. */
export function OpenDirection({ projectId, search, onSearch, takesFocus, onChanged }: OpenDirectionProps) {
  const chosen = directionOptions.find(({ decision }) => decision === search.decision && decision !== 'proceed')
  const back = () => onSearch({})
  const onDecided = () => {
    onChanged()
    back()
  }
  if (chosen) return <TakeDecision projectId={projectId} option={chosen} onBack={back} onDecided={onDecided} />
  return (
    <Stack gap="md">
      <div>
        <FocusedTitle order={2} takesFocus={takesFocus}>
          Should it be built at all?
        </FocusedTitle>
        <Text c="var(--pg-quiet)">Nothing is planned or built before you decide.</Text>
      </div>
      <ul className="pg-decisions">
        {directionOptions.map((option) => (
          <DecisionCard key={option.decision} option={option}>
            {option.decision === 'proceed' ? (
              <DecideForm projectId={projectId} option={option} onDecided={onDecided} />
            ) : (
              <ChooseDecisionButton option={option} onChoose={() => onSearch({ decision: option.decision })} />
            )}
          </DecisionCard>
        ))}
      </ul>
    </Stack>
  )
}
