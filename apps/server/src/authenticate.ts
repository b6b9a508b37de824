import { DomainError } from '@plangate/core/errors'
import { UserId } from '@plangate/core/schemas'
import type { FastifyRequest } from 'fastify'

export interface Identity {
  userId: UserId
}

/**
 * The only door: who is asking?
 *
 * @throws {DomainError} UNAUTHENTICATED, FORBIDDEN
 */
export type Authenticate = (request: FastifyRequest) => Promise<Identity>

/** The one founder of a local installation. The id is fixed, so that a data directory can be moved to another machine. */
const LOCAL_FOUNDER = UserId.parse('01900000-0000-7000-8000-000000000001')

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.has(host)
}

/**
 * Everybody who reaches a loopback address is the local founder, provided that the address was asked for by a loopback
 * name: a page of a foreign name that resolves to this machine (DNS rebinding) is refused.
 */
export const authenticateLocally: Authenticate = async (request) => {
  if (!isLoopback(request.hostname)) throw new DomainError('FORBIDDEN')
  return { userId: LOCAL_FOUNDER }
}
