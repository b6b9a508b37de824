import type { OpenQuestion } from '@plangate/core/capability-answers'
import { type CapabilityQuestion, questionKey } from '@plangate/core/schemas'
import { createContext, useContext } from 'react'
import type { YesOrNo } from './pending-answers.ts'

/** The questions of the plan on screen, with the answers that are not saved. */
export interface Answering {
  open: readonly OpenQuestion[]
  answerTo(key: string): YesOrNo | null
  /** Null takes an answer back. Saves nothing. */
  answer(question: OpenQuestion, answer: YesOrNo | null): void
}

const nothingAsked: Answering = { open: [], answerTo: () => null, answer: () => undefined }

/** Asks nothing outside of a plan, and in an earlier version of one. */
export const AnsweringContext = createContext<Answering>(nothingAsked)

/** Returns the open question of a work item or a check; undefined when it has none, or it is answered. */
export function useOpenQuestion(question: CapabilityQuestion | undefined): OpenQuestion | undefined {
  const { open } = useContext(AnsweringContext)
  return question && open.find(({ key }) => key === questionKey(question))
}
