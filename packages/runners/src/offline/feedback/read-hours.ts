import { numberFrom } from './numbers.ts'

const hours = /(?<![\w.,])(\d+(?:[.,]\d+)?|[a-z]+) ?(?:person[- ]|man[- ])?(?:h|hrs?|hours?)\b/giu
const bare = /(?<![\w.,])(\d+(?:[.,]\d+)?)(?![\w.,]*\d)/gu
/** "From 30 to 20 hours", "not 30 but 20", "instead of 30". */
const isOld = /\b(?:from|instead of|rather than|not|isn't|over|above|more than) (?:the |your |only |just )?$/iu

/** Returns the person-hours that a text says a part takes: of two figures, the one that is not corrected. */
export function hoursIn(text: string): number | null {
  const withUnit = figuresIn(text, hours)
  const found = withUnit.length > 0 ? [...withUnit, ...figuresIn(text, bare)] : figuresIn(text, bare)
  const valid = found.filter(({ size }) => size > 0)
  return (valid.find(({ isCorrected }) => !isCorrected) ?? valid[0])?.size ?? null
}

function figuresIn(text: string, pattern: RegExp): { readonly size: number; readonly isCorrected: boolean }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    size: numberFrom(match[1] ?? ''),
    isCorrected: isOld.test(text.slice(0, match.index)),
  }))
}
