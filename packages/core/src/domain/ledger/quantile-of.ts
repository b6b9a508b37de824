import { incompleteBeta } from './incomplete-beta.ts'

/** The value that a Student t distribution with `nu` degrees of freedom does not exceed with a probability of `p`. */
export function quantileOfStudentT(p: number, nu: number): number {
  if (p < 0.5) return -quantileOfStudentT(1 - p, nu)
  const cumulative = (t: number) => 1 - incompleteBeta(nu / (nu + t * t), nu / 2, 0.5) / 2
  return bisect(cumulative, p, 0, 1e6)
}

/** The value that a beta distribution does not exceed with a probability of `p`. */
export function quantileOfBeta(p: number, a: number, b: number): number {
  return bisect((x) => incompleteBeta(x, a, b), p, 0, 1)
}

/** Where a growing function reaches `target`, as exactly as numbers allow. */
function bisect(grows: (x: number) => number, target: number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let halving = 0; halving < 100; halving++) {
    const middle = (low + high) / 2
    if (grows(middle) < target) low = middle
    else high = middle
  }
  return (low + high) / 2
}
