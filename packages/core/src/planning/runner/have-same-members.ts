/** Whether two lists hold the same values; order and repetition do not matter. */
export function haveSameMembers<T>(some: readonly T[], others: readonly T[]): boolean {
  const [left, right] = [new Set(some), new Set(others)]
  return left.size === right.size && [...left].every((value) => right.has(value))
}
