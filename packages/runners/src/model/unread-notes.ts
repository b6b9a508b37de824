import { RunnerFailure } from '@plangate/core/runner'
import { type Brief, countCharacters } from '@plangate/core/schemas'
import { maxBriefCharacters } from './fit-brief.ts'

/** A brief for a prompt whose answer is a brief: nothing may be lost, so only the notes can stay out of it. */
export interface ReadBrief {
  brief: Brief
  leftOut: string[]
}

/**
 * Leaves out the notes of a brief that is too long for a prompt. `withUnreadNotes` puts them back.
 *
 * @throws {RunnerFailure} rejected, when it is too long without its notes
 */
export function withoutLongNotes(brief: Brief): ReadBrief {
  if (countCharacters(brief) <= maxBriefCharacters) return { brief, leftOut: [] }
  const { notes, ...read } = brief
  if (countCharacters(read) > maxBriefCharacters)
    throw new RunnerFailure('rejected', { detail: 'the brief is too long' })
  const leftOut = `The language model has not read the ${(notes ?? '').length.toLocaleString('en-US')} characters of the notes, because the brief is longer than it can take. They stay as they are.`
  return { brief: read, leftOut: [leftOut] }
}

/** Returns a function that puts notes that the model has not read before its own, and names them in `leftOut`. */
export function withUnreadNotes({ brief }: { brief: Brief }): (answer: unknown, leftOut: string[]) => unknown {
  return (answer, leftOut) => {
    if (leftOut.length === 0 || !isObject(answer) || !isObject(answer['brief'])) return answer
    const { brief: written, leftOut: named } = answer
    const notes = [brief.notes, written['notes']].filter((text) => typeof text === 'string').join('\n\n')
    return { ...answer, brief: { ...written, notes }, leftOut: [...leftOut, ...(Array.isArray(named) ? named : [])] }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
