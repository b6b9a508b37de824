import { keepHash, textHash } from '../../domain/content-hash/content-hash.ts'
import { BoundedCache } from './bounded-cache.ts'
import { freezeAndMeasure } from './freeze-and-measure.ts'

/** About 400 options of usual length, or far more assumptions. */
const defaultBytes = 16 * 1024 ** 2

/**
 * Parses JSON texts of the database into values that nobody can change and whose content hash is known. Each text is
 * hashed as the database holds it, and parsed only if its hash is new: a row that was tampered with is another text.
 */
export class ParsedJson<Value extends object> {
  readonly #parse: (json: unknown) => Value
  readonly #values: BoundedCache<Value>

  /** @param maxBytes an upper limit for what the values take in memory */
  constructor(parse: (json: unknown) => Value, maxBytes = defaultBytes) {
    this.#parse = parse
    this.#values = new BoundedCache(maxBytes)
  }

  /** @throws {SyntaxError} when the text is not JSON; what `parse` throws when the value does not fit */
  read(text: string): Value {
    const key = textHash(text)
    const known = this.#values.find(key)
    if (known !== null) return known
    const value = this.#parse(JSON.parse(text))
    const bytes = freezeAndMeasure(value, text)
    this.#values.add(key, keepHash(value), bytes)
    return value
  }
}
