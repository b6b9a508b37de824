import type { Clause, Token } from '../../networks/clause.ts'

/** A run of words of a sentence that stands for one thing. */
export interface TextSpan {
  /** UTF-16 offsets into the text; `end` is the offset after the last unit. */
  readonly start: number
  readonly end: number
}

export function overlap(one: TextSpan, other: TextSpan): boolean {
  return one.start < other.end && other.start < one.end
}

/** A span with the sign that the network sees in its place. */
export interface Marked extends TextSpan {
  readonly sign: string
}

/** What the network is asked about, and other subjects that the sentence names. */
export const asked = 'ASKED'
export const otherSubject = 'OTHER'

/** A token of a sentence, or the sign that stands for a marked run of them. */
export interface Sign {
  readonly symbol: string
  readonly pos: string
  readonly isMark: boolean
}

/** The signs of a sentence: what is asked about stands for the whole list that it is in. */
export function signsOf({ tokens }: Clause, marks: readonly Marked[]): readonly Sign[] {
  let last: Marked | undefined
  const signs = tokens.flatMap((token) => {
    const mark = marks.find((each) => overlap(token, each))
    const isSame = mark !== undefined && mark === last
    last = mark
    if (isSame) return []
    return [{ symbol: mark?.sign ?? symbolOf(token), pos: token.pos, isMark: mark !== undefined }]
  })
  return joined(signs)
}

function symbolOf({ text, lemma }: Token): string {
  return /^\d/u.test(text) ? 'FIGURE' : lemma
}

/** "No chat, maps or forum" says of each what "no ASKED" says. */
function joined(signs: readonly Sign[]): readonly Sign[] {
  const at = signs.findIndex(({ symbol }) => symbol === asked)
  const before = otherEntry(signs, at, -1)
  const after = otherEntry(signs, at, 1)
  if (before !== null) return joined([...signs.slice(0, before), ...signs.slice(at)])
  return after === null ? signs : joined([...signs.slice(0, at + 1), ...signs.slice(after + 1)])
}

/** Where the next entry of its list stands, over commas, "and" and articles; null without one. */
function otherEntry(signs: readonly Sign[], from: number, step: 1 | -1): number | null {
  let hasJoint = false
  for (let at = from + step; signs[at] !== undefined; at += step) {
    const { symbol = '', pos = '' } = signs[at] ?? {}
    if (symbol === otherSubject) return hasJoint ? at : null
    const isJoint = /^(?:,|and|or|nor|&|\/|plus)$/.test(symbol)
    if (!isJoint && (pos !== 'DET' || symbol === 'no')) return null
    hasJoint ||= isJoint
  }
  return null
}

/** The signs of what a sentence names: a subject that an amount is in comes before it. */
export function marksOf(
  subjects: readonly TextSpan[],
  amounts: readonly (TextSpan & { readonly of: string })[],
): Marked[] {
  const free = amounts.filter((amount) => !subjects.some((subject) => overlap(amount, subject)))
  return [
    ...subjects.map(({ start, end }) => ({ start, end, sign: otherSubject })),
    ...free.map(({ start, end, of }) => ({ start, end, sign: of.toUpperCase() })),
  ]
}
