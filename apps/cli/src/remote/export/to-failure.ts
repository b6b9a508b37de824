import { CommandFailure, exitCodes } from '../../exit-codes.ts'
import type { RemoteRefusal } from '../call-procedure.ts'

/** To ask too early is not a wrong use of the command. */
export function toFailure({ status, reason, message }: RemoteRefusal): CommandFailure {
  if (reason === 'PLAN_NOT_FOUND' || reason === 'SELECTION_NOT_FOUND')
    return new CommandFailure(exitCodes.refused, message)
  const isTemporary = status >= 500 || status === 429
  return new CommandFailure(isTemporary ? exitCodes.unreachable : exitCodes.usage, message)
}
