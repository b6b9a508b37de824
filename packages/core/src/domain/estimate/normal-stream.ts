import { sha256 } from '@noble/hashes/sha2.js'
import { createView, utf8ToBytes } from '@noble/hashes/utils.js'
import { RandomWords } from './random-words.ts'

/** How many random words are made at a time: a multiple of the four that one point takes. */
const wordsAtATime = 1_024

/**
 * Returns `count` standard normal numbers that depend only on `seed` and `name`: each name has its own stream,
 * independent of everything else that is drawn.
 *
 * They come in pairs z, -z (antithetic variates; Hammersley and Morton, 1956): each number is still standard normal,
 * and medians of results computed from them vary several times less from seed to seed.
 *
 * The polar method (Marsaglia and Bray, A convenient method for generating normal variables, 1964) turns each random
 * point of the unit disc into two of the pairs. The words come from xoroshiro128+, which the first 128 bits of SHA-256
 * over seed and name seed.
 */
export function normalStream(seed: string, name: string, count: number): Float64Array {
  const random = new RandomWords(createView(sha256(utf8ToBytes(JSON.stringify([seed, name])))))
  const words = new Int32Array(wordsAtATime)
  let used = wordsAtATime
  const numbers = new Float64Array(count)
  for (let index = 0; index < count; index += 4) {
    let x: number
    let y: number
    let squares: number
    do {
      if (used === wordsAtATime) {
        random.fill(words)
        used = 0
      }
      x = coordinate(words[used], words[used + 1])
      y = coordinate(words[used + 2], words[used + 3])
      used += 4
      squares = x * x + y * y
    } while (squares === 0 || squares > 1)
    const factor = Math.sqrt((-2 * Math.log(squares)) / squares)
    numbers[index] = y * factor
    numbers[index + 1] = -(y * factor)
    numbers[index + 2] = x * factor
    numbers[index + 3] = -(x * factor)
  }
  return numbers
}

/** A number from -1 up to 1, from 53 random bits. */
function coordinate(upper = 0, lower = 0): number {
  return ((upper & 0x3ff_ffff) * 2 ** -26 + (lower & 0x7ff_ffff) * 2 ** -53) * 2 - 1
}
