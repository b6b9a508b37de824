import { createHash } from 'node:crypto'
import { ContentHash, type ShareSecret, type TokenSecret } from '../../domain/schemas/index.ts'

/** Returns what is stored of a secret. A plain hash is enough, because 256 random bits cannot be guessed. */
export function hashSecret(secret: TokenSecret | ShareSecret): ContentHash {
  return ContentHash.parse(createHash('sha256').update(secret).digest('hex'))
}
