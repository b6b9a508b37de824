import canonicalize from 'canonicalize'

/** A value before and after a change. */
export interface Change<T> {
  before: T
  after: T
}

/** A number that changed; `by` is positive when it has grown. */
export interface NumberChange extends Change<number> {
  by: number
}

/** Null when both are the same JSON. */
export function changeOf<T>(before: T, after: T): Change<T> | null {
  return isSame(before, after) ? null : { before, after }
}

/** Whether two values are the same JSON; the order of keys does not matter. */
export function isSame(before: unknown, after: unknown): boolean {
  return canonicalize(before) === canonicalize(after)
}

/** Rounded to a tenth, as estimates are: the difference of two tenths need not be a tenth in floating point. */
export function numberChangeOf(before: number, after: number): NumberChange {
  return { before, after, by: Math.round((after - before) * 10) / 10 }
}
