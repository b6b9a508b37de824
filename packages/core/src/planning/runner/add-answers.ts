import type { AnsweredQuestion, Question, TargetName } from '../../domain/schemas/index.ts'
import type { BriefBuilder } from './brief-builder.ts'

/** The target that a number in this unit sets. */
const targetOfUnit: Readonly<Record<string, TargetName>> = { weeks: 'weeks', USD: 'budget', engineers: 'engineers' }

/**
 * The words of an answer, as they go into a brief: one text for each line or entry, none for "I don't know yet" and for a
 * question that was passed over, and for a yes or no about a capability, which the brief keeps elsewhere.
 */
export function wordsOfAnswer({ question, answer }: AnsweredQuestion): string[] {
  switch (answer.type) {
    case 'text':
      return [answer.text]
    case 'choice':
      return [answer.option]
    case 'number':
      return [question.answer.type === 'number' ? `${answer.number} ${question.answer.unit}` : `${answer.number}`]
    case 'date':
      return [answer.date]
    case 'list':
      return answer.entries.map(({ text }) => text)
    default:
      return []
  }
}

/**
 * Puts each answer into the part of the brief that its question is about, in the founder's words. "I don't know yet" means
 * that the section needs depth.
 */
export function addAnswers(builder: BriefBuilder, answers: readonly AnsweredQuestion[]): void {
  for (const answered of answers) {
    if (!setsTarget(builder, answered)) addWords(builder, answered)
    if (answered.answer.type === 'unknown' && answered.question.answer.type !== 'capability')
      builder.needsDepth(answered.question.part)
  }
}

function setsTarget(builder: BriefBuilder, answered: AnsweredQuestion): boolean {
  const { question, answer } = answered
  const target = targetOf(question)
  const value = answer.type === 'number' ? answer.number : answer.type === 'date' ? answer.date : null
  if (target === null || value === null) return false
  builder.target(target, value, wordsOfAnswer(answered).join(' '), { kind: 'answer', questionId: question.id })
  return true
}

/** The target that a question asks for, or null. */
function targetOf({ part, answer }: Question): TargetName | null {
  if (part !== 'targets') return null
  if (answer.type === 'date') return 'launchBy'
  return answer.type === 'number' ? (targetOfUnit[answer.unit] ?? null) : null
}

/** The parts of a brief that are lists: a text answer gives them a point per line. */
const listParts: ReadonlySet<Question['part']> = new Set([
  'keyConstraints',
  'assumptions',
  'risks',
  'outOfScope',
  'needs',
])

function addWords(builder: BriefBuilder, answered: AnsweredQuestion): void {
  const { question, answer } = answered
  const from = { kind: 'answer', questionId: question.id } as const
  for (const [index, words] of wordsOfAnswer(answered).entries()) {
    const priority = answer.type === 'list' ? answer.entries[index]?.priority : undefined
    const lines = listParts.has(question.part) ? words.split('\n') : [words]
    for (const line of lines) builder.say(question.part, line.trim(), from, priority)
  }
}
