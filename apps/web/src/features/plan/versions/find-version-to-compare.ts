/** Returns the preceding version, or the following one for the first version; null when there is no other. */
export function findVersionToCompare(version: number, heads: readonly { version: number }[]): number | null {
  const others = heads.map((head) => head.version).filter((other) => other !== version)
  const earlier = others.filter((other) => other < version)
  if (earlier.length > 0) return Math.max(...earlier)
  return others.length > 0 ? Math.min(...others) : null
}
