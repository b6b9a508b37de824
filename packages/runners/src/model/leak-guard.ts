/** About ten words: an answer does not share that many consecutive letters and digits with the prompt by chance. */
const blockLength = 50

/** Shorter keys are placeholders for servers that need none, and can be ordinary words. */
const minKeyLength = 16

/**
 * Finds answers that repeat the API key or the instructions of the prompt, which a prompt injection may have requested.
 * It compares letters and digits only, across all texts of the answer, so that neither spaces and punctuation nor a
 * split over several texts hide a leak. It does not detect a secret that the model translates or encodes.
 */
export class LeakGuard {
  readonly #secrets: readonly string[]

  /**
   * Passages that the request itself contains are not secret: the reader of the answer wrote them. What the model answered
   * before does not count.
   */
  constructor(instructions: string, { repair: _, ...request }: { repair?: unknown; brief: unknown }, apiKey = '') {
    const known = textOf(request)
    const key = lettersAndDigits(apiKey)
    const blocks = blocksOf(lettersAndDigits(instructions)).filter((block) => !known.includes(block))
    this.#secrets = key.length < minKeyLength ? blocks : [key, ...blocks]
  }

  /** Returns true when `answer`, plain JSON, contains the key or 99 consecutive letters and digits of the instructions. */
  finds(answer: unknown): boolean {
    const text = textOf(answer)
    return this.#secrets.some((secret) => text.includes(secret))
  }
}

/** Adjacent blocks: any 2 * `blockLength` - 1 consecutive characters contain at least one block completely. */
function blocksOf(text: string): string[] {
  const count = Math.floor(text.length / blockLength)
  return Array.from({ length: count }, (_, index) => text.slice(index * blockLength, (index + 1) * blockLength))
}

function lettersAndDigits(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** All texts in reading order. Iterative, because an answer can be nested more deeply than the call stack allows. */
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
