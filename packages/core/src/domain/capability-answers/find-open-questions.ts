import { type Brief, BriefPart, type CapabilityQuestion, questionKey, type WorkItem } from '../schemas/index.ts'

/** A question of a plan that the brief does not answer, with the work that waits for the answer. */
export interface OpenQuestion {
  /** The same for items that ask the same. */
  key: string
  question: CapabilityQuestion
  /** The first of them has the question first. */
  workItems: [WorkItem, ...WorkItem[]]
}

/**
 * Returns the questions of work items that a brief leaves open, each once, in the order of the items. A question is not open
 * when the brief answers it, or no longer says what it is about.
 *
 * @param brief the newest version, which may be newer than the plan
 */
export function findOpenQuestions(workItems: readonly WorkItem[], brief: Brief): OpenQuestion[] {
  const answered = new Set((brief.capabilityAnswers ?? []).map(questionKey))
  const texts = textsOf(brief)
  const open = new Map<string, OpenQuestion>()
  for (const item of workItems) {
    const { question } = item
    if (!question || answered.has(questionKey(question)) || !texts.some((text) => text.includes(question.about)))
      continue
    const known = open.get(questionKey(question))
    if (known) known.workItems.push(item)
    else open.set(questionKey(question), { key: questionKey(question), question, workItems: [item] })
  }
  return [...open.values()]
}

/** All words of a brief, by section or point. */
function textsOf(brief: Brief): string[] {
  return BriefPart.options.flatMap((part) => {
    if (part === 'targets') return []
    if (part === 'needs') return (brief.needs ?? []).map(({ text }) => text)
    return brief[part] ?? []
  })
}
