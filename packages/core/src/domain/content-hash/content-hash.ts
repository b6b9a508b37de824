import canonicalize from 'canonicalize'
import { sha256 } from '#sha256'
import { ContentHash } from '../schemas/index.ts'

/**
 * Returns SHA-256 over the canonical JSON of a value (RFC 8785). The order of keys does not matter.
 *
 * @throws {Error} when the value is not JSON: NaN, Infinity, a circular reference, a lone surrogate, undefined
 */
export function contentHash(value: unknown): ContentHash {
  const json = canonicalize(value)
  if (json === undefined) throw new TypeError('a value that is not JSON has no content hash')
  return ContentHash.parse(sha256(json))
}
