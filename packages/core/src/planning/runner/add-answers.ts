import { type AnsweredQuestion, KnownCurrency, type Question } from '../../domain/schemas/index.ts'
import type { BriefBuilder } from './brief-builder.ts'

/** The target that a number in this unit sets. A number in a currency sets the budget. */
const targetOfUnit: Readonly<Record<string, 'weeks' | 'engineers'>> = { weeks: 'weeks', engineers: 'engineers' }

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
  if (question.part !== 'targets') return false
  const words = wordsOfAnswer(answered).join(' ')
  const from = { kind: 'answer', questionId: question.id } as const
  const unit = question.answer.type === 'number' ? question.answer.unit : ''
  const currency = KnownCurrency.safeParse(unit)
  const target = targetOf(question, unit)
  if (answer.type === 'number' && currency.success)
    builder.budget({ amount: answer.number, currency: currency.data }, words, from)
  else if (answer.type === 'number' && target !== null) builder.target(target, answer.number, words, from)
  else if (answer.type === 'date' && target !== null) builder.target(target, answer.date, words, from)
  else return false
  return true
}

/** The target that a question asks for, or null. */
function targetOf({ answer }: Question, unit: string): 'weeks' | 'engineers' | 'launchBy' | null {
  return answer.type === 'date' ? 'launchBy' : (targetOfUnit[unit] ?? null)
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
