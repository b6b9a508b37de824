import { BriefBuilder, type RevisionRequest } from '@plangate/core/runner'
import type { Brief, Need, Question, WrittenBrief } from '@plangate/core/schemas'
import { questionId } from '../questions/question-id.ts'
import { contentWords } from '../reading/content-words.ts'
import { wordsOf } from '../reading/words.ts'
import { quoted } from '../wording/phrasing.ts'
import { type InstructedChange, readInstruction } from './read-instruction.ts'

/** A brief, and what could not be read. */
interface Revised {
  brief: Brief
  questions: Question[]
}

/**
 * Changes a brief as far as the founder's words leave no doubt: what they drop goes out of scope, what can wait becomes a
 * "could". Everything else is asked. Nothing is paraphrased.
 */
export function reviseBrief({ brief, instruction }: Omit<RevisionRequest, 'repair'>): WrittenBrief {
  const start: Revised = { brief, questions: [] }
  const revised = readInstruction(instruction).reduce(applyChange, start)
  const { brief: written, sources, leftOut } = new BriefBuilder(revised.brief).written
  return { brief: written, sources, leftOut, questions: unique(revised.questions).slice(0, 40) }
}

function unique(questions: readonly Question[]): Question[] {
  return [...new Map(questions.map((question) => [question.id, question])).values()]
}

function applyChange(revised: Revised, change: InstructedChange): Revised {
  if (change.kind === 'unread') return { ...revised, questions: [...revised.questions, unreadQuestion(change.clause)] }
  return namesIn(change.target, revised.brief).reduce<Revised>(
    (soFar, name) => applyTo(soFar, { ...change, target: name }),
    revised,
  )
}

/** One name, or each name of a list: "the chat and the maps". */
function namesIn(target: string, brief: Brief): string[] {
  if (needsNaming(target, brief).length > 0 || pointsNaming(target, brief).length > 0) return [target]
  return target.split(/,|\band\b|\bor\b|&/iu).flatMap((name) => name.trim() || [])
}

function applyTo({ brief, questions }: Revised, change: Extract<InstructedChange, { target: string }>): Revised {
  const needs = needsNaming(change.target, brief)
  const points = change.kind === 'drop' && needs.length === 0 ? pointsNaming(change.target, brief) : []
  const [need, point] = [needs[0], points[0]]
  if (needs.length > 1) return { brief, questions: [...questions, whichQuestion(change.clause, needs)] }
  if (need !== undefined)
    return { brief: change.kind === 'drop' ? without(brief, need) : postponed(brief, need), questions }
  if (point !== undefined && points.length === 1) return { brief: withoutPoint(brief, point), questions }
  return { brief, questions: [...questions, unreadQuestion(change.clause)] }
}

/** Needs that contain every word of the name that carries meaning. */
function needsNaming(name: string, { needs = [] }: Brief): Need[] {
  return needs.filter(({ text }) => contains(text, name))
}

function pointsNaming(name: string, { keyConstraints }: Brief): string[] {
  return keyConstraints.filter((point) => contains(point, name))
}

function contains(text: string, name: string): boolean {
  const wanted = contentWords(wordsOf(name)).map(({ stem }) => stem)
  const stems = new Set(wordsOf(text).map(({ stem }) => stem))
  return wanted.length > 0 && wanted.every((stem) => stems.has(stem))
}

function without({ needs = [], ...brief }: Brief, dropped: Need): Brief {
  const left = needs.filter((need) => need !== dropped)
  return ruledOut({ ...brief, ...(left.length > 0 && { needs: left }) }, dropped.text)
}

function withoutPoint(brief: Brief, dropped: string): Brief {
  return ruledOut({ ...brief, keyConstraints: brief.keyConstraints.filter((point) => point !== dropped) }, dropped)
}

function ruledOut(brief: Brief, words: string): Brief {
  const builder = new BriefBuilder(brief)
  builder.say('outOfScope', words, { kind: 'quote', quote: words })
  return builder.written.brief
}

function postponed({ needs = [], ...brief }: Brief, wanted: Need): Brief {
  return { ...brief, needs: needs.map((need) => (need === wanted ? { ...need, priority: 'could' as const } : need)) }
}

function unreadQuestion(clause: string): Question {
  return {
    id: questionId('unread', clause),
    part: 'notes',
    question: `You wrote ${quoted(clause)}. What should change in the brief?`,
    why: 'These words do not say for sure what to drop or to postpone, so nothing was changed for them.',
    example: 'Drop the weekly report.',
    answer: { type: 'text' },
  }
}

/** The options of a choice: at most ten. */
function whichQuestion(clause: string, needs: readonly Need[]): Question {
  const texts = needs.map(({ text }) => text)
  const options = [...new Set(texts)].slice(0, 10)
  return {
    id: questionId('which', clause),
    part: 'notes',
    question: `You wrote ${quoted(clause)}. Which of these needs do you mean?`,
    why: 'More than one need contains these words, so none was changed.',
    example: options[0] ?? clause,
    answer: options.length > 1 ? { type: 'choice', options } : { type: 'text' },
  }
}
