import { z } from 'zod'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { RemoteRefusal } from './call-procedure.ts'

/** 400 is about what was sent; the states of a project that take none of it are 409 and 422, or have nothing selected. */
export function exitCodeOf({ status, reason }: RemoteRefusal): ExitCode {
  if (reason === 'INVALID_INPUT') return exitCodes.badInput
  if (status === 409 || status === 422 || reason === 'SELECTION_NOT_FOUND') return exitCodes.refused
  return status >= 500 || status === 429 ? exitCodes.unreachable : exitCodes.usage
}

const Issues = z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })).nonempty() })

/**
 * Explains a refusal in the words of the server: a line per issue of what was sent, or else one sentence.
 *
 * @param nameOf how the user knows the place that a path of the input leads to
 */
export function explainRemoteRefusal({ message, details }: RemoteRefusal, nameOf: (path: string) => string): string {
  const { issues } = Issues.safeParse(details).data ?? {}
  if (issues === undefined) return message
  return issues.map((issue) => `${nameOf(issue.path)}: ${issue.message}`).join('\n')
}
