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
 * their order. A question is not open when the brief answers it, or no longer says what it is about. Whether words ask for a
 * capability is not open beside whether they rule it out, and not after a yes to that.
 *
 * @param brief the newest version, which may be newer than the plan
 */
export function findOpenQuestions({ workItems, options }: AskingPlan, brief: Brief): OpenQuestion[] {
  const answers = brief.capabilityAnswers ?? []
  const answered = new Set(answers.map(questionKey))
  const settled = new Set(answers.filter(({ answer }) => answer === 'yes').map(subjectKey))
  const texts = textsOf(brief)
  const ofChecks = options.flatMap(({ checks = [] }) => checks.flatMap(({ question }) => question ?? []))
  const ofItems = workItems.flatMap(({ question }) => question ?? [])
  const open = [...ofChecks, ...ofItems].filter(
    (question) =>
      !answered.has(questionKey(question)) &&
      !settled.has(subjectKey(question)) &&
      texts.some((text) => text.includes(question.about)),
  )
  return [...Map.groupBy(open, subjectKey).values()].flatMap(([question]) =>
    question ? [{ key: questionKey(question), question, workItems: itemsWith(question, workItems) }] : [],
  )
}

/** The same for the two questions about a capability and the same words. */
function subjectKey({ capability, about }: Pick<CapabilityQuestion, 'capability' | 'about'>): string {
  return questionKey({ capability, about })
}

function itemsWith(asked: CapabilityQuestion, workItems: readonly WorkItem[]): WorkItem[] {
  return workItems.filter(({ question }) => question !== undefined && questionKey(question) === questionKey(asked))
}

/** All words of a brief, by section or point. */
function textsOf(brief: Brief): string[] {
  return BriefPart.options.flatMap((part) => {
    if (part === 'targets') return []
    if (part === 'needs') return (brief.needs ?? []).map(({ text }) => text)
    return brief[part] ?? []
  })
}
