import { CommandFailure, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'

/** A running Plangate, as a client addresses it. */
export interface RemoteServer {
  /** Its address; the path ends with a slash. */
  url: URL
  /** An API token; null for a server without sign-in. */
  token: string | null
}

/** Where `pnpm start` serves. */
const defaultUrl = 'http://127.0.0.1:4400'

/**
 * Reads PLANGATE_URL and PLANGATE_TOKEN. An empty variable counts as not set.
 *
 * @throws {CommandFailure} `usage`; it never quotes the token
 */
export function readServerSettings(variables: Terminal['variables']): RemoteServer {
  const { PLANGATE_URL, PLANGATE_TOKEN: token = '' } = variables
  const address = PLANGATE_URL || defaultUrl
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new CommandFailure(exitCodes.usage, 'The setting PLANGATE_URL is wrong: write https://plangate.example.com.')
  // Anything else cannot be in a header.
  if (!/^[!-~]*$/.test(token))
    throw new CommandFailure(
      exitCodes.usage,
      'The setting PLANGATE_TOKEN has a character that no token has, such as a space or a line break. Copy the API token again.',
    )
  const url = new URL(address)
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return { url, token: token === '' ? null : token }
}
