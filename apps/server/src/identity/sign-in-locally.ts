import { DomainError } from '@plangate/core/errors'
import type { SignIn } from './authenticate.ts'

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.has(host)
}

/**
 * Everybody who reaches a loopback address is the local founder, provided that the address was asked for by a loopback
 * name: a page of a foreign name that resolves to this machine (DNS rebinding) is refused. So are credentials of any
 * kind: whoever shows a token that is none must not get more than the token could have given.
 */
export const signInLocally: SignIn = {
  issuer: 'local',
  recognise: async ({ hostname, headers }) => {
    if (!isLoopback(hostname)) throw new DomainError('FORBIDDEN')
    if (headers.authorization !== undefined) throw new DomainError('UNAUTHENTICATED')
    return { subject: 'founder', expiresAt: null }
  },
}
