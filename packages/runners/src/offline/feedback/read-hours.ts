import { numberFrom } from './numbers.ts'

const hours = /(?<![\w.,])(\d+(?:[.,]\d+)?|[a-z]+(?:[- ][a-z]+)?) ?(?:person[- ]|man[- ])?(?:h|hrs?|hours?)\b/giu
const bare = /(?<![\w.,])(\d+(?:[.,]\d+)?)(?![\w.,]*\d)/gu
/** "From 30 to 20 hours", "not 30 but 20", "instead of 30". */
const isOld = /\b(?:from|instead of|rather than|not|isn't|over|above|more than) (?:the |your |only |just )?$/iu

/** Returns the person-hours that a text says a part takes: of two figures, the one that is not corrected. */
export function hoursIn(text: string): { readonly words: string; readonly hours: number } | null {
  const withUnit = figuresIn(text, hours)
  const found = withUnit.length > 0 ? [...withUnit, ...figuresIn(text, bare)] : figuresIn(text, bare)
  const valid = found.filter((each) => each.hours > 0)
  return valid.find(({ isCorrected }) => !isCorrected) ?? valid[0] ?? null
}

function figuresIn(text: string, pattern: RegExp) {
  return [...text.matchAll(pattern)].map((match) => ({
    words: match[0],
    hours: numberFrom((match[1] ?? '').replace(/^.*\s(?=[a-z]+$)/iu, '')),
    isCorrected: isOld.test(text.slice(0, match.index)),
  }))
}
