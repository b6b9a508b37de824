import type { FastifyRequest } from 'fastify'
import type { Authenticate, Identity } from './authenticate.ts'

/** Returns an `authenticate` that runs once per request: the calls of a batch come from one caller. */
export function memoizePerRequest(authenticate: Authenticate): Authenticate {
  const found = new WeakMap<FastifyRequest, Promise<Identity>>()
  return (request) => {
    const identity = found.get(request) ?? authenticate(request)
    found.set(request, identity)
    return identity
  }
}
