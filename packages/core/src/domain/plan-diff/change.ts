import { createPatch } from 'rfc6902'

/** What something was and what it is. */
export interface Change<T> {
  before: T
  after: T
}

/** A number that was another one; `by` is positive when it has grown. */
export interface Shift extends Change<number> {
  by: number
}

/** Null when both are the same JSON. */
export function changeOf<T>(before: T, after: T): Change<T> | null {
  return isSame(before, after) ? null : { before, after }
}

/** Whether two values are the same JSON, whatever the order of their keys. */
export function isSame(before: unknown, after: unknown): boolean {
  return createPatch(before, after).length === 0
}

/** Rounded to a tenth, as estimates are: a difference of tenths is no whole number of them in floating point. */
export function shiftOf(before: number, after: number): Shift {
  return { before, after, by: Math.round((after - before) * 10) / 10 }
}
