import { slugOf } from '../wording/slug-of.ts'

/** FNV-1a, by Glenn Fowler, Landon Curt Noll and Kiem-Phong Vo: short, stable, and not meant to be safe. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(36)
}

/** The same id for the same kind of question about the same words. */
export function questionId(kind: string, words: string): string {
  return `${kind}-${slugOf(words)}-${hashOf(words)}`
}
