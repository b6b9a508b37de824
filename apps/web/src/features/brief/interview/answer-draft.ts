import { type Answer, type AnswerType, Priority, type Question } from '@plangate/core/schemas'
import { z } from 'zod'

/** A row of an answer that is a list. React needs the key to keep its state while others are added and removed. */
export const DraftEntry = z.object({ key: z.string(), text: z.string(), priority: Priority })
export type DraftEntry = z.infer<typeof DraftEntry>

/** What is typed as the answer to one question, before it is given. */
export const AnswerDraft = z.object({
  /** Of a text, a number, a date, a choice, or a "yes" or "no". */
  text: z.string(),
  entries: z.array(DraftEntry),
})
export type AnswerDraft = z.infer<typeof AnswerDraft>

export function newEntry(text = '', priority: Priority = 'must'): DraftEntry {
  return { key: crypto.randomUUID(), text, priority }
}

/** Returns the draft that a form begins with: the answer that was given before, or an empty one. */
export function draftOf(given: Answer | null): AnswerDraft {
  const entries = given?.type === 'list' ? given.entries.map((entry) => newEntry(entry.text, entry.priority)) : []
  return { text: textOf(given), entries: entries.length === 0 ? [newEntry()] : entries }
}

function textOf(given: Answer | null): string {
  switch (given?.type) {
    case 'text':
      return given.text
    case 'choice':
      return given.option
    case 'number':
      return String(given.number)
    case 'date':
      return given.date
    case 'capability':
      return given.answer
    default:
      return ''
  }
}

/** Returns the answer that a draft says, or what is still wrong with it. */
export function readAnswer({ part, answer: asked }: Question, draft: AnswerDraft): Answer | string {
  if (asked.type === 'list') return readList(part === 'needs', draft)
  const text = draft.text.trim()
  if (text === '') return isChosen(asked) ? 'Choose one.' : 'Write an answer, or say that you do not know yet.'
  switch (asked.type) {
    case 'text':
      return { type: 'text', text }
    case 'choice':
      return { type: 'choice', option: text }
    case 'date':
      return { type: 'date', date: text }
    case 'number':
      return readNumber(asked, text)
    case 'capability':
      return { type: 'capability', answer: text === 'yes' ? 'yes' : 'no' }
  }
}

/** Whether the answers are given, so that none has to be written. */
export function isChosen({ type }: AnswerType): boolean {
  return type === 'choice' || type === 'capability'
}

function readNumber({ min, max, unit }: Extract<AnswerType, { type: 'number' }>, text: string): Answer | string {
  const number = Number(text)
  const isInRange = number >= min && number <= max
  return isInRange ? { type: 'number', number } : `Between ${min} and ${max} ${unit}.`
}

function readList(isNeeds: boolean, { entries }: AnswerDraft): Answer | string {
  const filled = entries
    .map(({ text, priority }) => ({ text: text.trim(), priority }))
    .filter(({ text }) => text !== '')
  if (filled.length === 0) return 'Write at least one.'
  return { type: 'list', entries: isNeeds ? filled : filled.map(({ text }) => ({ text })) }
}
