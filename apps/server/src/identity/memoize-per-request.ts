import type { FastifyRequest } from 'fastify'
import type { Authenticate, Identity, IdentityTerms } from './authenticate.ts'

/**
 * Returns an `authenticate` that runs once per request, because the calls of a batch come from one caller, and again only
 * for a call that may not use a remembered id.
 */
export function memoizePerRequest(authenticate: Authenticate): Authenticate {
  const found = new WeakMap<FastifyRequest, Promise<Identity>>()
  const ask = (request: FastifyRequest, terms: IdentityTerms | undefined) => {
    const identity = authenticate(request, terms)
    found.set(request, identity)
    return identity
  }
  return async (request, terms) => {
    const identity = await (found.get(request) ?? ask(request, terms))
    return identity.isRemembered && !terms?.mayRemember ? ask(request, terms) : identity
  }
}
