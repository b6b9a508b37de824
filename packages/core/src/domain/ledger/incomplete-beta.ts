const tiny = 1e-300
const precision = 1e-15
const maxTerms = 500

/**
 * The regularized incomplete beta function I_x(a, b) for x from 0 to 1, by its continued fraction (Press et al., Numerical
 * Recipes, 2007, section 6.4). Accurate to about 1e-12 for the parameters of a ledger.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  // The fraction converges fast only below this point; beyond it the mirrored function has the answer.
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

/** By the method of Lentz. */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let term = 1; term <= maxTerms; term++) {
    const twice = 2 * term
    const even = (term * (b - term) * x) / ((a + twice - 1) * (a + twice))
    const odd = (-(a + term) * (a + b + term) * x) / ((a + twice) * (a + twice + 1))
    let factor = 1
    for (const coefficient of [even, odd]) {
      d = 1 / awayFromZero(1 + coefficient * d)
      c = awayFromZero(1 + coefficient / c)
      factor = c * d
      value *= factor
    }
    if (Math.abs(factor - 1) < precision) break
  }
  return value
}

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** The logarithm of the gamma function, for x of at least a half (Lanczos, 1964, with g = 7 and 9 terms). */
function logGamma(x: number): number {
  const shifted = x - 1
  const sum = lanczos.reduce((total, term, index) => total + term / (shifted + index + 1), 0.9999999999998099)
  const base = shifted + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum)
}
