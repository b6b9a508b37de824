import { RunnerFailure } from '@plangate/core/runner'
import { type Brief, countCharacters } from '@plangate/core/schemas'
import { z } from 'zod'
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

/** The parts of an answer that are completed; the schema of the answer checks the rest. */
const Answer = z.looseObject({
  brief: z.looseObject({ notes: z.string().optional() }),
  leftOut: z.array(z.unknown()).optional(),
})

/** Returns a function that puts notes that the model has not read before its own, and names them in `leftOut`. */
export function withUnreadNotes({ brief }: { brief: Brief }): (answer: unknown, leftOut: string[]) => unknown {
  return (answer, leftOut) => {
    const { data: written } = Answer.safeParse(answer)
    if (leftOut.length === 0 || written === undefined) return answer
    const notes = [brief.notes, written.brief.notes].filter((text) => text !== undefined && text !== '').join('\n\n')
    return { ...written, brief: { ...written.brief, notes }, leftOut: [...leftOut, ...(written.leftOut ?? [])] }
  }
}
