/** Whether two lists contain the same values, in any order and with any repetitions. */
export function haveSameMembers<T>(some: readonly T[], others: readonly T[]): boolean {
  const [left, right] = [new Set(some), new Set(others)]
  return left.size === right.size && [...left].every((value) => right.has(value))
}
