import canonicalize from 'canonicalize'
import { sha256 } from '#sha256'
import { ContentHash } from '../schemas/index.ts'

const kept = new WeakMap<object, ContentHash>()

/**
 * Returns SHA-256 over the canonical JSON of a value (RFC 8785). The order of keys does not matter.
 *
 * @throws {Error} when the value is not JSON: NaN, Infinity, a circular reference, a lone surrogate, undefined
 */
export function contentHash(value: unknown): ContentHash {
  const known = typeof value === 'object' && value !== null ? kept.get(value) : undefined
  return known ?? computeHash(value)
}

/**
 * Computes the content hash of a value and keeps it for as long as the value is in memory.
 *
 * @param value frozen, with everything in it
 */
export function keepHash<T extends object>(value: T): T {
  kept.set(value, computeHash(value))
  return value
}

/** Returns SHA-256 of a text as it is. */
export function textHash(text: string): string {
  return sha256(text)
}

function computeHash(value: unknown): ContentHash {
  const json = canonicalize(value)
  if (json === undefined) throw new TypeError('a value that is not JSON has no content hash')
  return ContentHash.parse(sha256(json))
}
