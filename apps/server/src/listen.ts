import type { FastifyInstance } from 'fastify'
import { WrongSettingError } from './env.ts'

export interface ListenAddress {
  host: string
  port: number
  /** The setting that the port comes from. */
  setting: 'PORT' | 'PLANGATE_OPERATIONS_PORT'
}

const wrongHost = 'The setting HOST is wrong: it is not an address of this machine.'

/** Sentences by the codes of the system. */
const sentences: Readonly<Record<string, (setting: string) => string>> = {
  EADDRINUSE: (setting) => `The port is in use: set ${setting} to a free port, or stop the program that uses this one.`,
  EACCES: (setting) => `This account may not listen on the port: set ${setting} to a number above 1023.`,
  ENOTFOUND: () => wrongHost,
  EAI_AGAIN: () => wrongHost,
  EADDRNOTAVAIL: () => wrongHost,
  EAFNOSUPPORT: () => wrongHost,
  EINVAL: () => wrongHost,
}

/**
 * Listens, and returns the URL.
 *
 * @throws {WrongSettingError} when the machine does not allow it
 */
export async function listen(server: FastifyInstance, { host, port, setting }: ListenAddress): Promise<string> {
  try {
    return await server.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const sentence = sentences[code]?.(setting)
    throw sentence === undefined ? error : new WrongSettingError(sentence, { cause: error })
  }
}
