import { randomBytes } from 'node:crypto'

/** Unique words that may appear only in certain places, by what they stand for. */
export class Canaries {
  readonly #words = new Map<string, string>()

  get count(): number {
    return this.#words.size
  }

  /** Returns the word for `what`, always the same one. It is valid in headers, URLs, JSON and e-mail addresses. */
  of(what: string): string {
    return this.adopt(what, this.#words.get(what) ?? `canary${randomBytes(12).toString('hex')}`)
  }

  /** Adds an existing secret as a canary. */
  adopt(what: string, word: string): string {
    this.#words.set(what, word)
    return word
  }

  /** Returns what the words in `text` stand for, plain or in a common encoding. */
  in(text: string): string[] {
    return [...this.#words].flatMap(([what, word]) => (encodings(word).some((it) => text.includes(it)) ? what : []))
  }
}

/** Headers that browsers and proxies add. */
export function headersOfBrowser(canaries: Canaries) {
  return {
    cookie: `session=${canaries.of('a cookie')}`,
    referer: `https://plangate.example/?code=${canaries.of('a referer')}`,
    'user-agent': canaries.of('a user agent'),
    'x-forwarded-for': canaries.of('a forwarded address'),
  }
}

function encodings(word: string): string[] {
  return [word, encodeURIComponent(word), JSON.stringify(word).slice(1, -1), Buffer.from(word).toString('base64url')]
}
