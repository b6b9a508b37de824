import type { Terminal } from './terminal.ts'

/**
 * Makes a key that signs permits from now on.
 *
 * @throws {CommandFailure} `usage` without the secret that encrypts the key, `failed` when the database cannot be used
 */
export async function rotateKeysCommand(terminal: Terminal): Promise<void> {
  // Loaded here, so that planning loads no database.
  const { rotateSigningKey } = await import('./operate.ts')
  const kid = await rotateSigningKey(terminal.variables)
  terminal.output.write(`Key ${kid} signs permits from now on. Running servers use it within a minute.\n`)
}
