import type { Account } from '@plangate/core/schemas'
import { CommandFailure, exitCodes } from './exit-codes.ts'

/** What an operator checks who does not find what was asked for. */
export const checkDatabase = 'Check that DATABASE_URL or PLANGATE_DATA_DIR names the right one.'

/** The failure of a command about a user whom the database does not know. */
export function unknownUser({ issuer, subject }: Account): CommandFailure {
  return new CommandFailure(
    exitCodes.usage,
    `${subject} of ${issuer} has never signed in to this database. Check both values: PLANGATE_OIDC_ISSUER and the user's "sub". ${checkDatabase}`,
  )
}
