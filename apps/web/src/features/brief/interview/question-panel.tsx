import { Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { type Answer, type InterviewId, maxQuestions, type Question, type QuestionReason } from '@plangate/core/schemas'
import { useEffect, useRef } from 'react'
import { useDraft } from '../../../shared/drafts/use-draft.ts'
import { Panel } from '../../../shared/ui/panel.tsx'
import { AnswerDraft, isChosen } from './answer-draft.ts'
import { AnswerForm } from './answer-form.tsx'
import { ShiftBar } from './shift-bar.tsx'
import type { InterviewCalls } from './use-interview.ts'

export interface QuestionPanelProps {
  interviewId: InterviewId
  number: number
  question: Question
  /** Null while an earlier answer is changed. */
  reason: QuestionReason | null
  /** The answer that the form begins with, or null. */
  given: Answer | null
  /** False for the question that the page opens with: then the heading of the page has the focus. */
  takesFocus: boolean
  calls: InterviewCalls
  /** Called once the server has kept the answer. */
  onKept: () => void
  onBack: (() => void) | null
  /** Leaves an earlier answer as it is; null for the question that is asked. */
  onCancel: (() => void) | null
}

/** One question: why it is asked, an example, and the form for its answer. */
export function QuestionPanel(props: QuestionPanelProps) {
  const { interviewId, number, question, reason, given, takesFocus, calls, onKept } = props
  const kept = useDraft(`interview/${interviewId}/${question.id}`, AnswerDraft)
  const heading = useFocusIf(takesFocus)
  const give = (answer: Answer) =>
    calls.give(question.id, answer, () => {
      kept?.forget()
      onKept()
    })
  return (
    <Panel labelledBy="question" className="pg-question">
      <Text size="sm" c="var(--pg-quiet)">
        Question {number} of at most {maxQuestions}
      </Text>
      <Title order={2} id="question" tabIndex={-1} ref={heading}>
        {question.question}
      </Title>
      <Why question={question} reason={reason} />
      {kept ? (
        <AnswerForm question={question} given={given} kept={kept} busy={calls.isBusy} onGive={give} />
      ) : (
        <Skeleton h={120} />
      )}
      <OtherAnswers {...props} onGive={give} />
    </Panel>
  )
}

function useFocusIf(takesFocus: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return heading
}

function Why({ question: { why, example, answer }, reason }: Pick<QuestionPanelProps, 'question' | 'reason'>) {
  return (
    <div className="pg-why">
      <p>
        {reason?.kind === 'essential' && <strong>A plan cannot do without this. </strong>}
        {why}
      </p>
      {reason?.kind === 'reading' && (
        <p>The answer decides how the plan reads your words. It hardly changes the finish date.</p>
      )}
      {reason?.kind === 'evidence' && (
        <p>The answer does not change the finish date. It makes the brief more certain.</p>
      )}
      {reason?.kind === 'shift' && <ShiftBar low={reason.low} high={reason.high} />}
      {!isChosen(answer) && (
        <p className="pg-example" id="example">
          For example: {example}
        </p>
      )}
    </div>
  )
}

function OtherAnswers({ calls, onBack, onCancel, onGive }: QuestionPanelProps & { onGive: (answer: Answer) => void }) {
  const give = (type: 'unknown' | 'skipped') => () => {
    if (!calls.isBusy) onGive({ type })
  }
  return (
    <Group gap="xs" className="pg-other-answers">
      <Button variant="default" onClick={give('unknown')}>
        I don't know yet
      </Button>
      <Button variant="subtle" onClick={give('skipped')}>
        Skip
      </Button>
      {onBack && (
        <Button variant="subtle" onClick={() => !calls.isBusy && onBack()}>
          Back
        </Button>
      )}
      {onCancel && (
        <Button variant="subtle" onClick={onCancel}>
          Leave it as it is
        </Button>
      )}
    </Group>
  )
}
