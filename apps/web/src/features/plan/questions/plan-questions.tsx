import './questions.css'
import type { BriefVersion, PlanSet } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { AnsweringContext } from './answering-context.ts'
import { AnswersBar } from './answers-bar.tsx'
import { PlanKind } from './plan-kind.tsx'
import { QuestionList } from './question-list.tsx'
import { useAnswering } from './use-answering.ts'

interface PlanQuestionsProps {
  planSet: PlanSet
  /** The newest version of the brief. */
  newest: BriefVersion
  /** Whether the plan set is the newest one: only there is something to answer. */
  isCurrent: boolean
  children: ReactNode
}

/** What the planner asks about the brief, and what the founder answers, around everything that shows the plan. */
export function PlanQuestions({ planSet, newest, isCurrent, children }: PlanQuestionsProps) {
  const answers = useAnswering(planSet, newest, isCurrent)
  return (
    <AnsweringContext value={answers.answering}>
      <PlanKind planSet={planSet} newest={newest} answers={isCurrent ? answers : null} />
      <QuestionList />
      {isCurrent && <AnswersBar planSet={planSet} newest={newest} answers={answers} />}
      {children}
    </AnsweringContext>
  )
}
