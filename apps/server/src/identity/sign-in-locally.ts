import { DomainError } from '@plangate/core/errors'
import { isLoopback } from '../addresses.ts'
import type { SignInMethod } from './authenticate.ts'

/**
 * Everybody who reaches a loopback address is the local founder, provided that the address was asked for by a loopback
 * name: a page of a foreign name that resolves to this machine (DNS rebinding) is refused. So are credentials of any
 * kind: whoever shows a token that is none must not get more than the token could have given.
 */
export const signInLocally: SignInMethod = {
  issuer: 'local',
  recognise: async ({ hostname, headers }) => {
    if (!isLoopback(hostname)) throw new DomainError('FORBIDDEN')
    if (headers.authorization !== undefined) throw new DomainError('UNAUTHENTICATED')
    return { subject: 'founder', expiresAt: null }
  },
}
