import { Button, Group, Text, Title } from '@mantine/core'
import { type Interview, maxQuestions } from '@plangate/core/schemas'
import { useEffect, useRef } from 'react'
import { formatShare } from '../../../shared/format/format-values.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { titleOfPart } from '../brief-sections.ts'
import { findLeftOpen } from './find-left-open.ts'
import type { InterviewCalls } from './use-interview.ts'

/** Where a plan would still lack something, it is not enough. */
const noMoreQuestions = 'No more questions for now'

interface InterviewEndProps {
  interview: Interview
  takesFocus: boolean
  calls: InterviewCalls
  onBack: (() => void) | null
}

/** Says why nothing more is asked, and has the brief written. */
export function InterviewEnd({ interview, takesFocus, calls, onBack }: InterviewEndProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <Panel labelledBy="interview-end" className="pg-question">
      <Title order={2} id="interview-end" tabIndex={-1} ref={heading}>
        {interview.missing.length > 0 ? noMoreQuestions : 'That is enough'}
      </Title>
      <p>{whyItEnds(interview)}</p>
      <LeftOpen interview={interview} />
      <Group gap="xs">
        <BusyButton size="md" busy={calls.isFinishing} onClick={calls.finish}>
          Write the brief
        </BusyButton>
        {onBack && (
          <Button variant="subtle" onClick={() => !calls.isBusy && onBack()}>
            Back
          </Button>
        )}
      </Group>
      <FinishStatus interview={interview} calls={calls} />
    </Panel>
  )
}

/** What happens while the brief is written, and when the founder left meanwhile. */
export function FinishStatus({ interview, calls }: Pick<InterviewEndProps, 'interview' | 'calls'>) {
  const words = calls.isFinishing
    ? 'The brief is being written from your answers. You can leave this page and come back for the result.'
    : interview.runId !== null &&
      'A brief was already requested from your answers. Choose "Write the brief" to continue with it.'
  return (
    <Text size="sm" c="var(--pg-quiet)" role="status">
      {words}
    </Text>
  )
}

/** What the brief does not say yet, or says without evidence. */
function LeftOpen({ interview }: { interview: Interview }) {
  const { unknown, thin } = findLeftOpen(interview)
  if (unknown.length + thin.length === 0) return null
  return (
    <section aria-labelledby="left-open">
      <Title order={3} size="h4" id="left-open">
        Left open
      </Title>
      <ul className="pg-left-open">
        {unknown.length > 0 && <li>Not answered yet: {unknown.map(titleOfPart).join(', ')}.</li>}
        {thin.length > 0 && <li>Says little so far: {thin.map(titleOfPart).join(', ')}.</li>}
      </ul>
      <Text size="sm" c="var(--pg-quiet)">
        You can add to them in the brief at any time.
      </Text>
    </section>
  )
}

function whyItEnds({ state, missing }: Interview): string {
  if (state.kind === 'limit')
    return `You have answered ${maxQuestions} questions. What is still open can be edited in the brief.`
  const largest = state.kind === 'enough' ? state.largest : 0
  if (missing.length > 0)
    return 'There are no more questions until you know more. What is missing can be added in the brief.'
  return largest === 0
    ? 'No open question changes the finish date of the plan.'
    : `None of the remaining answers would change the finish by more than 10%: the largest changes it by ${formatShare(largest)}.`
}
