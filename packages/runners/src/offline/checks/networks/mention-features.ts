import type { Clause } from '../../networks/clause.ts'
import { isNegation } from '../../networks/polarity.ts'
import { classAt } from '../../networks/word-classes.ts'
import type { AmountKind } from '../amounts/find-amounts.ts'
import { asked, type Marked, overlap, type Sign, signsOf, type TextSpan } from './marked-sentence.ts'

/** What the networks see of something that a sentence names: what stands around it. The same feature is listed once. */
export function mentionFeatures(clause: Clause, mention: TextSpan, marks: readonly Marked[]): string[] {
  const others = marks.filter((mark) => !overlap(mark, mention))
  const signs = signsOf(clause, [{ ...mention, sign: asked }, ...others])
  const symbols = signs.map(({ symbol }) => symbol)
  const at = symbols.indexOf(asked)
  const [from, to] = stretchAround(symbols, at)
  const stretch = signs.slice(from, to)
  const inside = ['^', ...symbols.slice(from, to), '$']
  const sketch = sketchOf(stretch)
  return [
    ...new Set([
      ...symbols.map((symbol, index) => `${index < at ? 'l' : 'r'} ${symbol}`),
      ...symbols.map((symbol) => `all ${symbol}`),
      ...clause.tokens.filter((token) => overlap(token, mention)).map(({ lemma }) => `in ${lemma}`),
      ...runs(['^', ...symbols, '$'], 3).map((run) => `run ${run}`),
      ...runsAround(inside, at - from + 1).map((run) => `near ${run}`),
      ...runs(frameOf(stretch), 4).map((run) => `frame ${run}`),
      ...runs(sketch, 4).map((run) => `sketch ${run}`),
      ...runs(sketchOf(signs), 3).map((run) => `wide ${run}`),
      `shape ${sketch.join(' ')}`,
      `opens ${inside.slice(0, 4).join(' ')}`,
      `parity ${negationsIn(signs.slice(from, at))} ${negationsIn(signs.slice(at, to))}`,
      `stretch ${from === 0} ${to === symbols.length}`,
      `length ${Math.min(6, Math.floor(symbols.length / 5))}`,
    ]),
  ]
}

/** Of an amount also what it counts: which words make hours a limit is another thing than which make money one. */
export function boundFeatures(
  clause: Clause,
  amount: TextSpan & { readonly of: AmountKind },
  marks: readonly Marked[],
): string[] {
  const { of } = amount
  const words = new Set(clause.tokens.map(({ lemma }) => `${of} ${lemma}`))
  return [...mentionFeatures(clause, amount, marks), `of ${of}`, ...words]
}

const strongMark = /^(?:[.;:!?–—()]|-)$/

/** The stretch between two strong marks in which a mention stands. */
function stretchAround(symbols: readonly string[], at: number): readonly [from: number, to: number] {
  const from = symbols.slice(0, at).findLastIndex((symbol) => strongMark.test(symbol)) + 1
  const to = symbols.findIndex((symbol, index) => index > at && strongMark.test(symbol))
  return [from, to < 0 ? symbols.length : to + 1]
}

/** Runs of up to five signs that the mention is in, with up to three on either side of it. */
function runsAround(symbols: readonly string[], at: number): string[] {
  const sides = [0, 1, 2, 3].flatMap((left) => [0, 1, 2, 3].map((right) => [left, right] as const))
  return sides
    .filter(([left, right]) => left + right > 0 && left + right < 5 && at >= left && at + right < symbols.length)
    .map(([left, right]) => symbols.slice(at - left, at + right + 1).join(' '))
}

function runs(symbols: readonly string[], longest: number): string[] {
  return symbols.flatMap((_, at) =>
    Array.from({ length: Math.min(longest, symbols.length - at) }, (__, more) =>
      symbols.slice(at, at + more + 1).join(' '),
    ),
  )
}

/** The stretch with one sign for each other name: "can N have no ASKED". */
function frameOf(signs: readonly Sign[]): string[] {
  return framed(
    signs.flatMap(({ symbol, pos, isMark }) => {
      if (isMark) return [symbol === asked ? symbol : 'N']
      if (pos === 'ADJ' || pos === 'DET') return symbol === 'no' ? ['no'] : []
      return [isName(pos) ? 'N' : symbol]
    }),
  )
}

const telling =
  /^(?:if|unless|but|,|\.|;|:|\?|when|before|until|because|so|who|why|how|what|could|can|should|must|shall|would|will|may|be|have|i|we|you|they|it|only|just|more|less|than|already|else|out)$/

/** What is done to the mention, and what turns it round: "we not NEEDS ASKED". */
function sketchOf(signs: readonly Sign[]): string[] {
  const symbols = signs.map(({ symbol }) => symbol)
  return framed(
    signs.flatMap((sign, at) => {
      if (sign.isMark) return [sign.symbol === asked ? sign.symbol : 'N']
      if (isNegation({ lemma: sign.symbol })) return ['not']
      return classAt(symbols, at) ?? plainSign(sign)
    }),
  )
}

function plainSign({ symbol, pos }: Sign): string[] {
  if (isName(pos)) return ['N']
  return telling.test(symbol) ? [symbol] : pos === 'VERB' ? ['V'] : []
}

function isName(pos: string): boolean {
  return pos === 'NOUN' || pos === 'PROPN'
}

function framed(signs: readonly string[]): string[] {
  return ['^', ...signs.filter((sign, at) => sign !== 'N' || signs[at - 1] !== 'N'), '$']
}

function negationsIn(signs: readonly Sign[]): number {
  return Math.min(3, signs.filter(({ symbol }) => isNegation({ lemma: symbol })).length)
}
