import type { Token } from '../../networks/clause.ts'
import { type Network, networkFrom } from '../../networks/network.ts'
import stored from '../models/subjects.json' with { type: 'json' }
import { overlap, type TextSpan } from './marked-sentence.ts'
import { type ReadSentence, subjectFeatures } from './subject-features.ts'

/** Words of a sentence that name a subject, and how sure that is. */
export interface FoundSubject extends TextSpan {
  readonly label: string
  readonly probability: number
}

/** Below this, and below this share of the surest, words name nothing. Chosen on sentences that were held back. */
const least = 0.4
const leastShare = 0.6
/** What continues a name that has begun. */
const leastInside = 0.05

let loaded: Network | undefined

/** Finds the subjects that a sentence names: by the lists where the network agrees, and by the network alone. */
export function subjectsNamedIn(sentence: ReadSentence): FoundSubject[] {
  loaded ??= networkFrom(stored)
  const odds = subjectFeatures(sentence).map(loaded)
  const byLists = listed(sentence, odds)
  // "Drop the chat": beside a name that a list has, the network sees the subject in other words, too.
  const byNetwork = unlisted(sentence, odds).filter(
    ({ label, probability }) => !byLists.some((one) => one.label === label && one.probability >= probability),
  )
  const found = [...byLists, ...byNetwork]
  const surest = Math.max(0, ...found.map(({ probability }) => probability))
  const known = found.filter(({ probability }) => probability >= Math.max(least, surest * leastShare))
  return known.toSorted((a, b) => a.start - b.start)
}

type Odds = readonly (readonly number[])[]

/** What no training sentence names has no label of the network: the list alone counts. */
function listed({ clause, named }: ReadSentence, odds: Odds): FoundSubject[] {
  return named.map(({ id, start, end }) => {
    const label = stored.labels.indexOf(id)
    const own = clause.tokens.flatMap((token, at) => (overlap(token, { start, end }) ? [odds[at]?.[label] ?? 0] : []))
    return { label: id, start, end, probability: label < 0 ? 1 : Math.max(0, ...own) }
  })
}

const none = stored.labels.indexOf('none')

function unlisted({ clause: { tokens }, named, amounts }: ReadSentence, odds: Odds): FoundSubject[] {
  const taken = [...named, ...amounts]
  const isFree = tokens.map((token) => !isSmall(token) && !taken.some((one) => overlap(token, one)))
  const words = { tokens, odds, isFree }
  const found: FoundSubject[] = []
  for (let at = 0; at < tokens.length; at++) {
    const best = bestLabel(odds[at] ?? [])
    if (isFree[at] !== true || (odds[at]?.[best] ?? 0) < least) continue
    const run = runFrom(at, best, words)
    found.push(...nameOf(run, best, words))
    at = run.at(-1) ?? at
  }
  return found
}

interface Words {
  readonly tokens: readonly Token[]
  readonly odds: Odds
  /** Whether no list and no amount takes the word. */
  readonly isFree: readonly boolean[]
}

/** The words of a name from its first: what follows belongs to it while the network takes it for the same subject. */
function runFrom(first: number, label: number, { tokens, odds, isFree }: Words): number[] {
  const run = [first]
  for (let next = nextWord(tokens, first); next !== null; next = nextWord(tokens, next)) {
    const own = odds[next] ?? []
    if (isFree[next] !== true || bestLabel(own) !== label || (own[label] ?? 0) < leastInside) break
    run.push(next)
  }
  return run
}

function nameOf(run: readonly number[], label: number, { tokens, odds }: Words): FoundSubject[] {
  const [first, last] = [tokens[run[0] ?? -1], tokens[run.at(-1) ?? -1]]
  const probability = Math.max(...run.map((at) => odds[at]?.[label] ?? 0))
  const name = stored.labels[label]
  return first && last && name !== undefined ? [{ label: name, start: first.start, end: last.end, probability }] : []
}

function bestLabel(odds: readonly number[]): number {
  const highest = Math.max(...odds.filter((_, label) => label !== none))
  return odds.findIndex((each, label) => label !== none && each === highest)
}

function isSmall({ pos, text }: Token): boolean {
  return /^(?:DET|ADP|PRON|PART|CCONJ|PUNCT|AUX)$/.test(pos) || !/\w/u.test(text)
}

/** The next word of a name, over at most two small ones: "bookings | of | rooms". */
function nextWord(tokens: readonly Token[], at: number): number | null {
  for (let next = at + 1; next <= at + 3; next++) {
    const token = tokens[next]
    if (token === undefined || token.pos === 'PUNCT') return null
    if (!isSmall(token)) return next
  }
  return null
}
