import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { mersenne } from 'pure-rand/generator/mersenne'

/**
 * Choices that a seed repeats. Uses the Mersenne twister, because its sequences for consecutive seeds are unrelated.
 */
export interface Dice {
  upTo(max: number): number
  oneOf<T>(list: readonly T[]): T
}

export function dice(seed: number): Dice {
  const generator = mersenne(seed)
  const upTo = (max: number) => uniformInt(generator, 0, max)
  const oneOf = <T>(list: readonly T[]): T => {
    const [chosen] = list.slice(upTo(list.length - 1))
    if (chosen === undefined) throw new RangeError('nothing to choose from')
    return chosen
  }
  return { upTo, oneOf }
}
