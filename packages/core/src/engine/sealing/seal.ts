import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'

const algorithm = 'aes-256-gcm'
const lengths = { salt: 16, nonce: 12, tag: 16, key: 32 }

/** Memory-hard (RFC 7914), because a person may choose the secret: 32 MB and about 100 ms for each guess. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }

const derive = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt)

/** Encrypts a text with a secret. Returns salt, nonce, tag and ciphertext in base64url. */
export async function seal(secret: string, text: string): Promise<string> {
  const [salt, nonce] = [randomBytes(lengths.salt), randomBytes(lengths.nonce)]
  const cipher = createCipheriv(algorithm, await derive(secret, salt, lengths.key, cost), nonce)
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), encrypted]).toString('base64url')
}

/** Decrypts what `seal` returned. Returns null when the secret is another one, or the text was changed. */
export async function unseal(secret: string, sealed: string): Promise<string | null> {
  const bytes = Buffer.from(sealed, 'base64url')
  const [afterSalt, afterNonce] = [lengths.salt, lengths.salt + lengths.nonce]
  const afterTag = afterNonce + lengths.tag
  if (bytes.length < afterTag) return null
  const key = await derive(secret, bytes.subarray(0, afterSalt), lengths.key, cost)
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(afterSalt, afterNonce))
  decipher.setAuthTag(bytes.subarray(afterNonce, afterTag))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(afterTag)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
