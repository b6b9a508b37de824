import { createInterface } from 'node:readline'
import { type Account, ProjectId } from '@plangate/core/schemas'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'
import { checkDatabase, unknownUser } from './unknown-user.ts'

export interface EraseOptions {
  /** True: do not ask. */
  yes: boolean
}

/**
 * Erases a project of any user, once the operator has confirmed it.
 *
 * @throws {CommandFailure} `usage` when there is no such project or the operator does not confirm, `failed` when the
 *   database cannot be used
 */
export async function eraseProjectCommand(written: string, { yes }: EraseOptions, terminal: Terminal): Promise<void> {
  const id = ProjectId.safeParse(written)
  if (!id.success)
    throw new CommandFailure(exitCodes.usage, `${written} is not the id of a project: copy the id from its address.`)
  if (!yes) await confirm(`This erases the project ${id.data} and everything in it.`, terminal)
  // Loaded here, so that planning loads no database.
  const { eraseAnyProject } = await import('./operate.ts')
  if (!(await eraseAnyProject(id.data, terminal.variables)))
    throw new CommandFailure(exitCodes.usage, `There is no project ${id.data} in this database. ${checkDatabase}`)
  terminal.output.write(`Erased the project ${id.data}.\n`)
}

/**
 * Erases an account with all its projects and API tokens, once the operator has confirmed it.
 *
 * @throws {CommandFailure} `usage` when no user with this account has signed in or the operator does not confirm,
 *   `failed` when the database cannot be used
 */
export async function eraseAccountCommand(
  { issuer, subject }: Account,
  { yes }: EraseOptions,
  terminal: Terminal,
): Promise<void> {
  if (!yes) await confirm(`This erases ${subject} of ${issuer} with all projects and API tokens.`, terminal)
  const { eraseUser } = await import('./operate.ts')
  const count = await eraseUser({ issuer, subject }, terminal.variables)
  if (count === null) throw unknownUser({ issuer, subject })
  terminal.output.write(`Erased ${subject} of ${issuer} with ${count} ${count === 1 ? 'project' : 'projects'}.\n`)
}

async function confirm(warning: string, { input, errors, signal }: Terminal): Promise<void> {
  errors.write(`${warning} It cannot be undone. Type "erase" to go on: `)
  const answer = await readLine(input, signal)
  if (answer?.trim() !== 'erase') throw new CommandFailure(exitCodes.usage, 'Nothing was erased.')
}

/** Returns null when the input ends first, or `signal` aborts. */
async function readLine(input: Terminal['input'], signal: AbortSignal): Promise<string | null> {
  for await (const line of createInterface({ input, signal })) return line
  return null
}
