import { z } from 'zod'

/** True when every database and every JSON parser can store `value`: no NUL character, no lone surrogate. */
export function isStorableText(value: string): boolean {
  return value.isWellFormed() && !value.includes('\0')
}

/**
 * Searches plain data, at any depth and including keys, for text that `isStorableText` refuses. Iterative, because a
 * small request can be nested more deeply than the call stack allows.
 *
 * @returns the path of such a text ("brief.needs.0.text"; "" when `input` is the text itself), or null
 */
export function findUnstorableText(input: unknown): string | null {
  const waiting: { value: unknown; path: string }[] = [{ value: input, path: '' }]
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    const { value, path } = here
    if (typeof value === 'string' && !isStorableText(value)) return path
    if (typeof value !== 'object' || value === null) continue
    for (const [key, child] of Object.entries(value)) {
      if (!isStorableText(key)) return path
      waiting.push({ value: child, path: path === '' ? key : `${path}.${key}` })
    }
  }
  return null
}

/**
 * Returns text as it is kept: line ends are "\n", and Unicode is in Normalization Form C, so that the same words are the
 * same bytes. For doors, where text comes in, and never for what is stored: that would change its hash.
 */
export function normalizeText(value: string): string {
  return value.replace(/\r\n?/g, '\n').normalize('NFC')
}

/** Returns a copy of plain data with every text in it normalized, at any depth. Keys stay as they are. */
export function normalizeTexts(value: unknown): unknown {
  if (typeof value === 'string') return normalizeText(value)
  if (Array.isArray(value)) return value.map(normalizeTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, normalizeTexts(child)]))
}

/** Text that people wrote: trimmed, not empty, at most `max` UTF-16 code units, storable. */
export const text = (max: number) =>
  z.string().trim().min(1).max(max).refine(isStorableText, 'holds a NUL character or a lone surrogate')

/** As `text`, or empty: what nobody has said yet. */
export const possiblyEmpty = (max: number) =>
  z.string().trim().max(max).refine(isStorableText, 'holds a NUL character or a lone surrogate')

/** UTF-16 code units of all texts in plain data, at any depth; keys do not count. */
export function countCharacters(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, child) => sum + countCharacters(child), 0)
}

/** Refuses data whose texts together have more than `max` UTF-16 code units. */
export const holdsAtMost = (max: number) => ({
  check: (value: unknown) => countCharacters(value) <= max,
  message: `holds more than ${max.toLocaleString('en-US')} characters in all`,
})

/** A name, a title: one short line. */
export const line = text(200)

/** One point of a list. */
export const point = text(1_000)

/** A paragraph or a few of them. */
export const prose = text(8_000)

/** UTF-16 code units of what a person says with a decision: feedback, an instruction, a reason, a note. */
export const maxWordsLength = 4_000

/** What a person says with a decision, as it is sent: trimmed, and possibly blank. Some decisions require it. */
export const words = z.string().trim().max(maxWordsLength)

/** The same as it is stored: never blank. */
export const requiredWords = text(maxWordsLength)
