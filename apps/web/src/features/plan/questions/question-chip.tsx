import './questions.css'
import type { OpenQuestion } from '@plangate/core/capability-answers'
import type { CapabilityQuestion } from '@plangate/core/schemas'
import { useContext } from 'react'
import { AnsweringContext, useOpenQuestion } from './answering-context.ts'
import type { YesOrNo } from './pending-answers.ts'

const choices: readonly { answer: YesOrNo; label: string }[] = [
  { answer: 'yes', label: 'Yes' },
  { answer: 'no', label: 'No' },
]

/** The question of a work item or a check; nothing when it has none, or the brief answers it. */
export function OpenQuestionChip({ question }: { question: CapabilityQuestion | undefined }) {
  const asked = useOpenQuestion(question)
  return asked ? <QuestionChip asked={asked} /> : null
}

/** A question with two buttons. Pressing the chosen one again takes the answer back; nothing is saved. */
export function QuestionChip({ asked }: { asked: OpenQuestion }) {
  const { answerTo, answer } = useContext(AnsweringContext)
  const given = answerTo(asked.key)
  const { words, about } = asked.question
  return (
    <fieldset aria-label={`${words} (${about})`} className="pg-question-chip">
      <span aria-hidden>{words}</span>
      <span className="pg-question-choices">
        {choices.map((choice) => (
          <button
            key={choice.answer}
            type="button"
            aria-pressed={given === choice.answer}
            onClick={() => answer(asked, given === choice.answer ? null : choice.answer)}
          >
            {choice.label}
          </button>
        ))}
      </span>
    </fieldset>
  )
}
