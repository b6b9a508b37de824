/** A scale from zero to `max`. `ticks` are its round numbers, including zero and `max`. */
export interface Scale {
  max: number
  ticks: number[]
}

/** Fits a width of 320 px. */
const maxSteps = 5

/**
 * Returns the shortest scale from zero over `values` whose ticks are multiples of 1, 2 or 5 times a power of ten.
 *
 * @param values in any unit, none negative; if all are zero, the scale ends at 1
 */
export function scaleOver(values: readonly number[]): Scale {
  const highest = Math.max(0, ...values) || 1
  const step = roundStep(highest / maxSteps)
  const steps = Math.ceil(highest / step - 1e-9)
  return { max: steps * step, ticks: Array.from({ length: steps + 1 }, (_, index) => index * step) }
}

/** Returns the position of `value` on the scale, in percent of its length. */
export function placeOn({ max }: Scale, value: number): number {
  return Math.min(100, Math.max(0, (value / max) * 100))
}

function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast))
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= atLeast * (1 - 1e-9)) ?? 10
  return factor * power
}
