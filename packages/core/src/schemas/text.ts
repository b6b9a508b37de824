import { z } from 'zod'

/** True when every database and every JSON parser can keep `value`: no NUL character, no lone surrogate. */
export function isStorableText(value: string): boolean {
  return value.isWellFormed() && !value.includes('\0')
}

/** Text that people wrote: trimmed, not empty, at most `max` UTF-16 code units, storable. */
export const text = (max: number) =>
  z.string().trim().min(1).max(max).refine(isStorableText, 'holds a NUL character or a lone surrogate')

/** A name, a title: one short line. */
export const line = text(200)

/** One point of a list. */
export const point = text(1_000)

/** A paragraph or a few of them. */
export const prose = text(8_000)
