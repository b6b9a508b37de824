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
 * Reads PLANGATE_URL and PLANGATE_TOKEN.
 *
 * @throws {CommandFailure} `usage`; it never quotes the token
 */
export function readServerSettings(variables: Terminal['variables']): RemoteServer {
  const { PLANGATE_URL: address = defaultUrl, PLANGATE_TOKEN: token = '' } = variables
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new CommandFailure(exitCodes.usage, 'The setting PLANGATE_URL is wrong: write https://plangate.example.com.')
  // Anything else cannot be in a header.
  if (!/^[!-~]*$/.test(token)) throw new CommandFailure(exitCodes.usage, 'The setting PLANGATE_TOKEN is not a token.')
  const url = new URL(address)
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return { url, token: token === '' ? null : token }
}
