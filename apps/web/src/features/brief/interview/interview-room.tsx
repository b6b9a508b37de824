import { Stack } from '@mantine/core'
import type { AnsweredQuestion, Interview, Question, QuestionReason } from '@plangate/core/schemas'
import { useState } from 'react'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { AnswerList } from './answer-list.tsx'
import { InterviewEnd } from './interview-end.tsx'
import { KnownSoFar } from './known-so-far.tsx'
import { QuestionPanel } from './question-panel.tsx'
import { type InterviewCalls, useInterview } from './use-interview.ts'

interface InterviewRoomProps {
  interview: Interview
  /** Whether the founder has just begun it on this page. */
  isStarted: boolean
}

/** One question at a time, and beside it what is known so far. */
export function InterviewRoom({ interview, isStarted }: InterviewRoomProps) {
  const [hasMoved, setMoved] = useState(isStarted)
  const calls = useInterview(interview, () => setMoved(true))
  const [revisedId, setRevisedId] = useState<string | null>(null)
  const [takenBack, setTakenBack] = useState<AnsweredQuestion | null>(null)
  const { answered } = interview
  const revised = answered.find(({ question }) => question.id === revisedId) ?? null
  const onRevise = (questionId: string) => {
    setMoved(true)
    setRevisedId(questionId)
  }
  const onBack = () => {
    setTakenBack(answered.at(-1) ?? null)
    calls.takeBack()
  }
  return (
    <div className="pg-interview">
      <Stack gap="lg">
        {calls.error && <ErrorNotice error={calls.error} />}
        <Now
          interview={interview}
          revised={revised}
          takenBack={takenBack}
          hasMoved={hasMoved}
          calls={calls}
          onBack={answered.length === 0 ? null : onBack}
          onRevised={() => setRevisedId(null)}
        />
        <AnswerList answered={answered} revisedId={revisedId} onRevise={onRevise} />
      </Stack>
      <KnownSoFar interview={interview} calls={calls} />
    </div>
  )
}

interface NowProps {
  interview: Interview
  /** The answer that the founder changes, or null. */
  revised: AnsweredQuestion | null
  /** The last answer that was taken back: the form begins with it. */
  takenBack: AnsweredQuestion | null
  /** Whether this question or end is not the first thing that the page shows. */
  hasMoved: boolean
  calls: InterviewCalls
  /** Null when there is nothing to go back to. */
  onBack: (() => void) | null
  onRevised: () => void
}

function Now({ interview, revised, takenBack, hasMoved, calls, onBack, onRevised }: NowProps) {
  const asked = revised ? { question: revised.question, reason: null } : askedIn(interview)
  if (!asked) return <InterviewEnd interview={interview} takesFocus={hasMoved} calls={calls} onBack={onBack} />
  const { question, reason } = asked
  const given = [revised, takenBack].find((earlier) => earlier?.question.id === question.id)?.answer ?? null
  return (
    <QuestionPanel
      key={question.id}
      interviewId={interview.id}
      number={numberOf(interview, question)}
      question={question}
      reason={reason}
      given={given}
      takesFocus={hasMoved}
      calls={calls}
      onKept={onRevised}
      onBack={revised ? null : onBack}
      onCancel={revised ? onRevised : null}
    />
  )
}

function askedIn({ state }: Interview): { question: Question; reason: QuestionReason } | null {
  return state.kind === 'asking' ? state : null
}

/** 1, 2, 3 ... in the order in which questions were asked. */
function numberOf({ answered }: Interview, { id }: Question): number {
  const at = answered.findIndex(({ question }) => question.id === id)
  return at === -1 ? answered.length + 1 : at + 1
}
