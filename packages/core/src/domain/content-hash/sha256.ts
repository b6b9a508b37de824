import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Returns SHA-256 of a text in UTF-8, as 64 hexadecimal digits. `imports` in package.json takes this one in browsers. */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)))
}
