import {
  type Brief,
  type Priority,
  ProposedQuestions,
  type Question,
  type WorkItem,
  WrittenBrief,
} from '../../../domain/schemas/index.ts'
import { addAnswers, BriefBuilder, type QuestionsRequest, type RevisionRequest, type WritingRequest } from '../index.ts'

type Essential = Pick<Question, 'part' | 'question' | 'example' | 'answer'>

const text = { type: 'text' } as const
const list = { type: 'list' } as const

/** Asked while their part is empty. */
const essentials: readonly Essential[] = [
  {
    part: 'problemStatement',
    question: 'Which problem does it solve?',
    example: 'Tools are bought twice.',
    answer: text,
  },
  { part: 'targetUser', question: 'Who has this problem?', example: 'Households without a cellar.', answer: text },
  { part: 'valueProp', question: 'What is better with it?', example: 'A drill within the hour.', answer: text },
  { part: 'needs', question: 'What does it have to do?', example: 'Lend a tool.', answer: list },
  {
    part: 'targets',
    question: 'In how many weeks should it be launched?',
    example: '12',
    answer: { type: 'number', unit: 'weeks', min: 1, max: 520 },
  },
]

/** At most this many questions about work items. */
const maxAboutItems = 8

/** Questions for what is empty, and about how large the first work items are. Never one that was asked before. */
export function fakeQuestions({ brief, workItems, answered }: QuestionsRequest): ProposedQuestions {
  const asked = new Set(answered.map(({ question }) => question.id))
  const questions = [
    ...essentials.filter(({ part }) => isEmptyIn(brief, part)).map(aboutEssential),
    ...workItems.slice(0, maxAboutItems).map(aboutItem),
  ]
  return ProposedQuestions.parse({ questions: questions.filter(({ id }) => !asked.has(id)) })
}

function aboutEssential(essential: Essential) {
  return { ...essential, id: `missing-${essential.part}`, why: 'Every plan rests on it.', plausible: [] }
}

function aboutItem({ id: workItemId, title, hours }: WorkItem) {
  const times = (factor: number) => {
    const { low, likely, high } = hours
    return [{ workItemId, hours: { low: low * factor, likely: likely * factor, high: high * factor } }]
  }
  const [small, large] = [`The smallest form will do: ${title}`, `The full form is needed: ${title}`]
  return {
    id: `size-${workItemId}`,
    part: 'notes' as const,
    question: `How much of this do you need: ${title}?`,
    why: 'Its size moves the estimate.',
    example: small,
    answer: { type: 'choice' as const, options: [small, large] },
    plausible: [
      { answer: small, items: times(0.5) },
      { answer: large, items: times(2) },
    ],
  }
}

function isEmptyIn(brief: Brief, part: Question['part']): boolean {
  const value = brief[part]
  return Array.isArray(value) || typeof value === 'string' ? value.length === 0 : value === undefined
}

/** The answers in their parts, and the whole document in the notes. */
export function fakeWrittenBrief({ brief, document, answers }: Omit<WritingRequest, 'repair'>): WrittenBrief {
  const builder = new BriefBuilder(brief)
  addAnswers(builder, answers)
  for (const paragraph of (document ?? '').split(/\n\s*\n/).map((words) => words.trim()))
    builder.say('notes', paragraph, { kind: 'quote', quote: paragraph.slice(0, 20_000) || '-' })
  return WrittenBrief.parse({ ...builder.written, questions: [] })
}

/** Every need can wait, and the founder's words are the first constraint. */
export function fakeRevision({ brief, instruction }: Omit<RevisionRequest, 'repair'>): WrittenBrief {
  const builder = new BriefBuilder({ ...brief, ...allCouldWait(brief) })
  const words = instruction.slice(0, 1_000).trim()
  builder.say('keyConstraints', words, { kind: 'quote', quote: words })
  return WrittenBrief.parse({ ...builder.written, questions: [] })
}

function allCouldWait({ needs }: Brief): Pick<Brief, 'needs'> {
  const priority: Priority = 'could'
  return needs === undefined ? {} : { needs: needs.map((need) => ({ ...need, priority })) }
}
