import type { Server } from 'node:net'

/** Prints where a server listens, in the words of the program. */
export function announceReady(address: ReturnType<Server['address']>): void {
  if (address === null || typeof address === 'string') throw new Error('no TCP port')
  process.stdout.write(`ready at http://127.0.0.1:${address.port}\n`)
}
