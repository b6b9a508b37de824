import { randomBytes } from 'node:crypto'

/** Words that are to turn up in certain places only, by what they stand for. */
export class Canaries {
  readonly #words = new Map<string, string>()

  get count(): number {
    return this.#words.size
  }

  /** The word for `what`; the same every time. It is one that can stand in headers, URLs, JSON and e-mail addresses. */
  of(what: string): string {
    return this.adopt(what, this.#words.get(what) ?? `canary${randomBytes(12).toString('hex')}`)
  }

  /** Takes a secret that somebody else has made for a canary. */
  adopt(what: string, word: string): string {
    this.#words.set(what, word)
    return word
  }

  /** What the words in `text` stand for, as they are or in one of the usual encodings. */
  in(text: string): string[] {
    return [...this.#words].flatMap(([what, word]) => (spellings(word).some((it) => text.includes(it)) ? what : []))
  }
}

function spellings(word: string): string[] {
  return [word, encodeURIComponent(word), JSON.stringify(word).slice(1, -1), Buffer.from(word).toString('base64url')]
}
