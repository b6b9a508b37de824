import type { z } from 'zod'
import { markValid } from '../../domain/schemas/index.ts'
import { BoundedCache } from '../data/bounded-cache.ts'
import { freezeAndMeasure } from '../data/freeze-and-measure.ts'

/** What a text says, as an answer has it: a value that nobody can change, with its JSON text. */
interface Listed<Entry> {
  entry: Entry
  json: string
}

/** An upper limit for what the entries take in memory: about 2,500 projects, or 6,000 versions of plans. */
const maxBytes = 16 * 1024 ** 2

/**
 * Entries of lists by the texts that the database writes of what they follow from. They follow from nothing else, so a text
 * is parsed whenever it is new: a row that has changed, or was tampered with, is another text. Lists are read far more often
 * than most of their entries change. The texts are those of rows that the caller may read, so no entry needs an owner.
 */
export class ListedTexts<Entry extends object> {
  readonly #schema: z.ZodType<Entry[]>
  readonly #parse: (json: unknown) => Entry
  readonly #listed = new BoundedCache<Listed<Entry>>(maxBytes)

  /**
   * @param schema of a whole answer
   * @param parse reads a text, and throws when it is not what the schema says
   */
  constructor(schema: z.ZodType<Entry[]>, parse: (json: unknown) => Entry) {
    this.#schema = schema
    this.#parse = parse
  }

  /** Returns the entries of these texts, frozen, with their text. */
  read(texts: readonly string[]): Entry[] {
    const listed = texts.map((text) => this.#listed.find(text) ?? this.#add(text))
    const entries = listed.map(({ entry }) => entry)
    Object.freeze(entries)
    return markValid(this.#schema, entries, `[${listed.map(({ json }) => json).join()}]`)
  }

  #add(text: string): Listed<Entry> {
    const entry = this.#parse(JSON.parse(text))
    const json = JSON.stringify(entry)
    const listed = { entry, json }
    this.#listed.add(text, listed, freezeAndMeasure(entry, json) + 2 * text.length)
    return listed
  }
}
