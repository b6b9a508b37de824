import { CommandFailure, exitCodes } from '../../exit-codes.ts'
import type { RemoteRefusal } from '../call-procedure.ts'

/** A project that has nothing to write yet is no wrong use. */
export function toFailure({ status, reason, message }: RemoteRefusal): CommandFailure {
  if (reason === 'PLAN_NOT_FOUND' || reason === 'SELECTION_NOT_FOUND')
    return new CommandFailure(exitCodes.refused, message)
  const isTemporary = status >= 500 || status === 429
  return new CommandFailure(isTemporary ? exitCodes.unreachable : exitCodes.usage, message)
}
