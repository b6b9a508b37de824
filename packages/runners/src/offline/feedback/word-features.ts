import type { Clause, Token } from '../networks/clause.ts'

/** What the model of parts sees of each word of a clause. `intent` is what the clause was read as, when it has been. */
export function wordFeatures({ tokens }: Clause, intent: string | null): string[][] {
  return tokens.map((token, at) => [
    ...around(tokens, at),
    ...(intent === null ? [] : withIntent(tokens, at, intent)),
    ...verbsBeside(tokens, at).flatMap(([side, verb]) => [`${side} ${verb}`, `${side} ${verb} ${token.pos}`]),
    `from start ${Math.min(5, at)}`,
    `to end ${Math.min(4, tokens.length - 1 - at)}`,
    `capital ${/^\p{Lu}/u.test(token.text)} ${at === 0}`,
    `ending ${token.text.slice(-3).toLowerCase()}`,
    `section ${Math.min(3, tokens.slice(0, at).filter(({ text }) => /^[,;:.–—-]$/.test(text)).length)}`,
  ])
}

function withIntent(tokens: readonly Token[], at: number, intent: string): string[] {
  return [
    ...verbsBeside(tokens, at).map(([side, verb]) => `${intent} ${side} ${verb}`),
    `${intent} ${tokens[at]?.pos}`,
    `${intent} after ${lemmaAt(tokens, at - 1)}`,
  ]
}

/** Words and parts of speech at their distance, alone and in runs. */
function around(tokens: readonly Token[], at: number): string[] {
  const lemma = (distance: number) => lemmaAt(tokens, at + distance)
  const pos = (distance: number) => tokens[at + distance]?.pos ?? (at + distance < 0 ? '^' : '$')
  const near = [-3, -2, -1, 0, 1, 2, 3].flatMap((each) => [`${each} ${lemma(each)}`, `${each} ${pos(each)}`])
  const pairs = [-2, -1, 0, 1].flatMap((each) => [
    `${each} ${lemma(each)} ${lemma(each + 1)}`,
    `${each} ${pos(each)} ${pos(each + 1)}`,
  ])
  return [
    ...near,
    ...pairs,
    `${pos(-1)} ${pos(0)} ${pos(1)}`,
    `${lemma(-1)} ${pos(0)}`,
    `${lemma(-2)} ${lemma(-1)} ${pos(0)}`,
    `${lemma(-3)} ${lemma(-2)} ${lemma(-1)} ${pos(0)}`,
    `${pos(0)} ${lemma(1)}`,
    `${pos(0)} ${lemma(1)} ${lemma(2)}`,
  ]
}

function lemmaAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lemma ?? (at < 0 ? '^' : '$')
}

/** The next verb on either side, marked when it is far away. */
function verbsBeside(tokens: readonly Token[], at: number): [side: string, verb: string][] {
  const isVerb = ({ pos }: Token) => pos === 'VERB' || pos === 'AUX'
  const before = tokens.slice(0, at).findLastIndex(isVerb)
  const after = tokens.findIndex((token, index) => index > at && isVerb(token))
  return [
    ['verb before', named(tokens, before, at - before)],
    ['verb after', named(tokens, after, after - at)],
  ]
}

function named(tokens: readonly Token[], at: number, distance: number): string {
  return at < 0 ? 'none' : `${lemmaAt(tokens, at)}${distance > 4 ? ' far' : ''}`
}
