import {
  type Brief,
  BriefPart,
  type CapabilityQuestion,
  type ExecutionOption,
  questionKey,
  type WorkItem,
} from '../schemas/index.ts'

/** A question of a plan that the brief does not answer. */
export interface OpenQuestion {
  /** The same for items and checks that ask the same. */
  key: string
  question: CapabilityQuestion
  /** The work that waits for the answer: none where only checks do. */
  workItems: readonly WorkItem[]
}

/** What asks in a plan: its work items, and the checks of its options. */
export interface AskingPlan {
  workItems: readonly WorkItem[]
  options: readonly Pick<ExecutionOption, 'checks'>[]
}

/**
 * Returns the questions of a plan that a brief leaves open, each once: those of checks first, then those of work items, in
 * their order. A question is not open when the brief answers it, or no longer says what it is about.
 *
 * @param brief the newest version, which may be newer than the plan
 */
export function findOpenQuestions({ workItems, options }: AskingPlan, brief: Brief): OpenQuestion[] {
  const answered = new Set((brief.capabilityAnswers ?? []).map(questionKey))
  const texts = textsOf(brief)
  const ofChecks = options.flatMap(({ checks = [] }) => checks.flatMap(({ question }) => question ?? []))
  const ofItems = workItems.flatMap(({ question }) => question ?? [])
  const asked = new Map([...ofChecks, ...ofItems].map((question) => [questionKey(question), question]))
  return [...asked]
    .filter(([key, { about }]) => !answered.has(key) && texts.some((text) => text.includes(about)))
    .map(([key, question]) => ({
      key,
      question,
      workItems: workItems.filter((item) => item.question && questionKey(item.question) === key),
    }))
}

/** All words of a brief, by section or point. */
function textsOf(brief: Brief): string[] {
  return BriefPart.options.flatMap((part) => {
    if (part === 'targets') return []
    if (part === 'needs') return (brief.needs ?? []).map(({ text }) => text)
    return brief[part] ?? []
  })
}
