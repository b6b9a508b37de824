import { expect, test } from 'vitest'
import { quantileOfBeta, quantileOfStudentT } from './quantile-of.ts'

// Of the tables in Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, and closed forms.
test.each([
  [0.8, 1, Math.tan(0.3 * Math.PI)],
  [0.8, 2, 1.060660171779821],
  [0.8, 3, 0.978472],
  [0.9, 8, 1.396815],
  [0.975, 23, 2.068658],
  [0.5, 5, 0],
])('the %d quantile of Student t with %d degrees of freedom is %d', (p, nu, expected) => {
  expect(quantileOfStudentT(p, nu)).toBeCloseTo(expected, 5)
  expect(quantileOfStudentT(1 - p, nu)).toBeCloseTo(-expected, 5)
})

test.each([
  // The power function, the arcsine distribution, and a symmetric one.
  [0.1, 3, 1, 0.1 ** (1 / 3)],
  [0.9, 0.5, 0.5, Math.sin((Math.PI * 0.9) / 2) ** 2],
  [0.5, 7.5, 7.5, 0.5],
])('the %d quantile of a beta distribution with %d and %d is %d', (p, a, b, expected) => {
  expect(quantileOfBeta(p, a, b)).toBeCloseTo(expected, 9)
})
