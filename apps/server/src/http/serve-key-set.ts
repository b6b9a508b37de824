import type { Services } from '@plangate/core/services'
import type { FastifyInstance } from 'fastify'

/** Milliseconds for which the keys are not read again: anyone may ask for them, as often as they like. */
const freshMillis = 1_000

/** Adds `/.well-known/jwks.json`: the public keys of signed permits. It is empty where permits are not signed. */
export function serveKeySet(server: FastifyInstance, signer: Services['signer']): void {
  let read: { keySet: ReturnType<Services['signer']['publicKeys']>; until: number } | null = null
  const readKeySet = () => {
    if (read === null || Date.now() >= read.until) {
      read = { keySet: signer.publicKeys(), until: Date.now() + freshMillis }
      read.keySet.catch(() => {
        read = null
      })
    }
    return read.keySet
  }
  server.get('/.well-known/jwks.json', async (_, reply) => {
    reply.header('cache-control', 'no-cache')
    return readKeySet()
  })
}
