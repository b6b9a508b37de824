/**
 * Returns the preceding version, or the following one for the first version; null when there is no other. Versions are
 * numbered without gaps.
 *
 * @param newest the number of the newest version
 */
export function findVersionToCompare(version: number, newest: number): number | null {
  if (version > 1) return version - 1
  return newest > 1 ? 2 : null
}
