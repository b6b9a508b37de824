import { DomainError } from '@plangate/core/errors'
import { isLoopback } from '../addresses.ts'
import type { SignInMethod } from './authenticate.ts'

/**
 * Signs everyone in as the local founder who requests a loopback address by a loopback name. A page whose foreign name
 * resolves to this machine (DNS rebinding) is refused. Requests with credentials are refused as well: an invalid token
 * must not give more access than a valid one.
 */
export const signInLocally: SignInMethod = {
  issuer: 'local',
  recognise: async ({ hostname, headers }) => {
    if (!isLoopback(hostname)) throw new DomainError('FORBIDDEN')
    if (headers.authorization !== undefined) throw new DomainError('UNAUTHENTICATED')
    return { subject: 'founder', expiresAt: null }
  },
}
