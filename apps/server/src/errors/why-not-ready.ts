import { DatabaseUnavailableError } from '@plangate/database'

/** Returns why a server is not ready, in words that quote nothing. */
export function whyNotReady(error: unknown): string {
  return error instanceof DatabaseUnavailableError ? error.message : 'The database does not answer.'
}
