import type { DraftRequest } from '@plangate/core/runner'

/** Letters and digits in a row that no draft shares with its instructions by chance: about ten words. */
const blockLength = 50

/** Shorter keys are placeholders for servers that ask for none, and may be any word. */
const minKeyLength = 16

/**
 * What an answer must not hold: the key, which goes to the model's server with every request, and the instructions,
 * which somebody may have talked the model into reciting. Letters and digits count and nothing in between, so neither
 * spaces nor a cut from one text to the next hide anything. A model that translates or encodes it is not found out.
 */
export class LeakGuard {
  readonly #secrets: readonly string[]

  /** What the request says as well is known to whoever gets the answer. */
  constructor(instructions: string, { brief, regeneration }: Omit<DraftRequest, 'repair'>, apiKey = '') {
    const known = textOf({ brief, regeneration })
    const key = lettersAndDigits(apiKey)
    const blocks = blocksOf(lettersAndDigits(instructions)).filter((block) => !known.includes(block))
    this.#secrets = key.length < minKeyLength ? blocks : [key, ...blocks]
  }

  /** True when `answer`, which is plain JSON, recites 99 letters and digits of the instructions in a row, or the key. */
  finds(answer: unknown): boolean {
    const said = textOf(answer)
    return this.#secrets.some((secret) => said.includes(secret))
  }
}

/** One after the other: twice as many characters in a row hold at least one of them as a whole. */
function blocksOf(text: string): string[] {
  const count = Math.floor(text.length / blockLength)
  return Array.from({ length: count }, (_, index) => text.slice(index * blockLength, (index + 1) * blockLength))
}

function lettersAndDigits(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** In reading order. It keeps a list of its own: an answer may be nested more deeply than a call can be. */
function textOf(answer: unknown): string {
  const texts: string[] = []
  const waiting: unknown[] = [answer]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string') texts.push(value)
    if (typeof value === 'object' && value !== null) waiting.push(...Object.values(value).reverse())
  }
  return lettersAndDigits(texts.join(''))
}
