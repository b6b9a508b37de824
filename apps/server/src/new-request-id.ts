import { v7 as uuidv7 } from 'uuid'

const bytesPerId = 16

/** Asking the system for random bytes takes longer than the rest of an id, so they are asked for 256 ids at a time. */
const random = new Uint8Array(256 * bytesPerId)
let used = random.length

/** Returns a UUID of version 7. */
export function newRequestId(): string {
  return uuidv7({ rng: takeRandom })
}

function takeRandom(): Uint8Array {
  if (used === random.length) {
    crypto.getRandomValues(random)
    used = 0
  }
  const from = used
  used += bytesPerId
  return random.subarray(from, used)
}
