import { Button, Group, Text } from '@mantine/core'
import type { BriefVersion, PlanSet } from '@plangate/core/schemas'
import { useEffect, useRef } from 'react'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { type ApiError, trpc } from '../../../shared/api/trpc.ts'
import { useDataOrNull } from '../../../shared/api/use-data-or-null.ts'
import { useDirection } from '../../../shared/api/use-direction.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { useWritePlan } from '../writing/use-write-plan.ts'
import { describePendingAnswers } from './pending-answers.ts'
import type { PlanAnswers } from './use-answering.ts'

interface AnswersBarProps {
  planSet: PlanSet
  newest: BriefVersion
  answers: PlanAnswers
}

/**
 * Stays in the window while answers are not saved: saves them together, and then offers to write the plan again. Renders
 * nothing otherwise.
 */
export function AnswersBar({ planSet, newest, answers }: AnswersBarProps) {
  const waiting = describePendingAnswers(answers.pending)
  if (waiting !== null) return <SaveAnswers {...{ planSet, newest, answers, waiting }} />
  return answers.savedVersion === null ? null : <WriteAgain planSet={planSet} version={answers.savedVersion} />
}

function SaveAnswers({ planSet, newest, answers, waiting }: AnswersBarProps & { waiting: string }) {
  const end = useEndOfPermit(planSet)
  const { save, saveAll, forget } = answers
  return (
    <section className="pg-answers-bar" aria-label="Answers that are not saved">
      {save.error && <SaveError error={save.error} onRetry={saveAll} />}
      <Group justify="space-between" gap="sm">
        <Text size="sm" aria-live="polite" id="answers-waiting">
          <strong>Not saved yet:</strong> {waiting}. {end.words}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={forget}>
            Discard
          </Button>
          <BusyButton busy={save.isPending || end.isUnknown} onClick={saveAll} aria-describedby="answers-waiting">
            {end.ends ? 'Save and end the permit' : `Save as brief version ${newest.version + 1}`}
          </BusyButton>
        </Group>
      </Group>
    </section>
  )
}

/** Says what saving does to the choice that stands, if any. */
function useEndOfPermit({ projectId }: PlanSet) {
  const choice = trpc.plans.selected.useQuery({ projectId })
  const selected = useDataOrNull(choice, 'SELECTION_NOT_FOUND')
  if (selected === undefined) return { ends: false, isUnknown: true, words: '' }
  if (selected === null || selected.stale) return { ends: false, isUnknown: false, words: '' }
  const name = selected.selectedOption.name
  return {
    ends: true,
    isUnknown: false,
    words: `You chose ${name}: a newer brief ends its permit until you choose again.`,
  }
}

/** When the brief was saved elsewhere meanwhile, the answers go on top of that version. */
function SaveError({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  if (error.data?.reason !== 'VERSION_CONFLICT') return <ErrorNotice error={error} onRetry={onRetry} />
  return (
    <Notice tone="failure" title={`Version ${error.data.details.currentVersion} of the brief was saved meanwhile`}>
      <p>Nothing is replaced. Your answers are kept here: look them over, and save them with that version.</p>
    </Notice>
  )
}

/** The next step after saving. Takes the focus, because the button that had it is gone. */
function WriteAgain({ planSet: { projectId }, version }: { planSet: PlanSet; version: number }) {
  const direction = useDirection(projectId).data
  const write = useWritePlan(projectId)
  const bar = useRef<HTMLElement>(null)
  useEffect(() => bar.current?.focus(), [])
  return (
    <section className="pg-answers-bar" aria-label="Answers that are saved" ref={bar} tabIndex={-1}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" role="status">
          <strong>Saved as brief version {version}.</strong>{' '}
          {direction?.mayPlan === false
            ? 'Once you have decided to proceed, the plan can be written again with it.'
            : 'This plan does not know it yet.'}
        </Text>
        {direction?.mayPlan && (
          <BusyButton busy={write.isPending} onClick={() => write.mutate(null)}>
            Write the plan again
          </BusyButton>
        )}
      </Group>
    </section>
  )
}
