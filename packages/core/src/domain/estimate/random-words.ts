/**
 * Xoroshiro128+ (Blackman and Vigna, Scrambled linear pseudorandom number generators, 2021). Gives the same words as
 * pure-rand's `xoroshiro128plus`, but fills an array at a time, so that its state stays in registers.
 */
export class RandomWords {
  /** The upper and lower halves of the two 64-bit words of state. */
  #high0: number
  #low0: number
  #high1: number
  #low1: number

  constructor(seed: DataView) {
    this.#high0 = seed.getInt32(0)
    this.#low0 = seed.getInt32(4)
    this.#high1 = seed.getInt32(8)
    this.#low1 = seed.getInt32(12)
  }

  /** Fills `words` with the next random 32-bit integers. */
  fill(words: Int32Array): void {
    let high0 = this.#high0
    let low0 = this.#low0
    let high1 = this.#high1
    let low1 = this.#low1
    for (let index = 0; index < words.length; index++) {
      words[index] = low0 + low1
      const lowMix = low1 ^ low0
      const highMix = high1 ^ high0
      const high = (high0 << 24) ^ (low0 >>> 8) ^ highMix ^ ((highMix << 16) | (lowMix >>> 16))
      low0 = (low0 << 24) ^ (high0 >>> 8) ^ lowMix ^ (lowMix << 16)
      high0 = high
      low1 = (highMix << 5) ^ (lowMix >>> 27)
      high1 = (lowMix << 5) ^ (highMix >>> 27)
    }
    this.#high0 = high0
    this.#low0 = low0
    this.#high1 = high1
    this.#low1 = low1
  }
}
