import { BriefPart, type HoursRange, type ProposedQuestion, questionKey, type WorkItem } from '@plangate/core/schemas'
import type { Capability } from '../capability-catalogue/capability.ts'
import { catalogue } from '../capability-catalogue/catalogue.ts'
import { quoted } from '../wording/phrasing.ts'
import { hoursRange } from '../work-items/planned-item.ts'
import { questionId } from './question-id.ts'

/** A work item with the question that it carries. */
type AskedItem = WorkItem & Required<Pick<WorkItem, 'question'>>

/** Asks for a yes or no wherever the planner is not sure what words of the brief ask for: each question once. */
export function readingQuestions(workItems: readonly WorkItem[]): ProposedQuestion[] {
  const asked = workItems.filter((item): item is AskedItem => item.question !== undefined)
  const first = new Map(asked.toReversed().map((item) => [questionKey(item.question), item]))
  return [...first.values()].toReversed().map(readingQuestion)
}

function readingQuestion({ id: workItemId, question, hours, addresses }: AskedItem): ProposedQuestion {
  const { capability, about, words } = question
  const known = catalogue.find(({ id }) => id === capability)
  return {
    id: questionId(`reading-${capability}`, about),
    part: BriefPart.safeParse(addresses.find((address) => address.words === about)?.part).data ?? 'needs',
    question: `The brief says ${quoted(about)}. ${words}`,
    why: 'If it is, its hours come from what that usually takes. If it is not, it stays as you wrote it, with a wide range.',
    example: 'Yes',
    answer: { type: 'capability', capability, about },
    plausible: known
      ? [
          { answer: 'yes', items: [{ workItemId, hours: hoursToBegin(known) }] },
          { answer: 'no', items: [{ workItemId, hours }] },
        ]
      : [],
  }
}

/** The ends of what every option with the capability contains, added up. */
function hoursToBegin({ items }: Capability): HoursRange {
  const always = items.filter(({ depth, recognisedBy }) => depth === 'first' && recognisedBy === undefined)
  const sum = (end: 0 | 1 | 2) => always.reduce((total, item) => total + item.hours[end], 0)
  return hoursRange([sum(0), sum(1), sum(2)])
}
