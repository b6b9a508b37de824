import { nextMark, sentenceEnd } from './clause.ts'
import { phrases } from './phrase-list.ts'
import type { SentenceToken } from './tokens.ts'
import { verbGroupAt } from './verb-group.ts'

/** Words that may stand before a subject without making another thing of it, as "late payments" would be. */
const plainModifiers = phrases(
  'online, card, credit, in app, in game, separate, own, custom, mobile, native, digital, user, customer, ' +
    'member, public, private, ' +
    'personal, individual, any, more, further, additional, other, ' +
    'kind/sort/form/type/kinds/sorts/forms/types of, such thing as, built in, ' +
    'third party, external, outside, outgoing, incoming, real time, live, social, automatic, automated, generative, ' +
    'recurring, monthly, visible, proper, real, fancy, whole, single, dedicated, personalized, smart, weekly, ' +
    'daily, regular, ' +
    'guided, electronic, complicated, of those/these, the, a, an, all, every, our, its, their, ' +
    'anything like/with/to/through, ' +
    'physical, actual, normal, classic, big, small, simple, new, full, user facing, customer facing, ' +
    'function/feature/module/possibility/option/tool/screen/form/system/page/calendar for/of, ' +
    'conformance/compliance/conformity/support/provision/availability/development/implementation/use/introduction of/for/with, ' +
    'creation/sending/processing/taking/writing/issuing/handling/management/display/collection/scanning/generation/operation/running/hosting/maintenance/building/purchase of, ' +
    'good, nice, typed, full blown, native, simple, bloody, stupid, damn, fancy',
)
const connectors = phrases('or, and, nor, slash, as well as, plus, and/or')
/** "No app, just a website": what has an article of its own after a comma is wanted. */
const ownArticles = phrases('a, an, the, our, its, some, just, only')
const wordsPerItem = 4
const itemsPerList = 6

/** The first token of the noun phrase around a subject: its article and plain adjectives. */
export function phraseStart(tokens: readonly SentenceToken[], at: number): number {
  let start = at
  for (let before: number | null = at; before !== null; before = plainModifiers.before(tokens, start)) start = before
  return start
}

/** Where the word or comma before a list's next entry begins; null when no list goes on there. */
function connectorBefore(tokens: readonly SentenceToken[], at: number): number | null {
  const word = connectors.before(tokens, at)
  const from = word ?? at
  const mark = tokens[from - 1]?.plain
  if (mark === ',' || mark === '/') return from - 1
  return word
}

/** Where a list may begin that ends with the phrase at `from`: "push, e-mail or" before "SMS". */
export function listStarts(tokens: readonly SentenceToken[], from: number): number[] {
  const starts = [from]
  let at: number | null = from
  for (let item = 0; item < itemsPerList && at !== null; item++) {
    const connector = isApart(tokens, at) ? null : connectorBefore(tokens, at)
    const entries: number[] = connector === null ? [] : entryStarts(tokens, connector)
    starts.push(...entries)
    at = entries.find((start) => connectorBefore(tokens, start) !== null) ?? null
  }
  return starts
}

function isApart(tokens: readonly SentenceToken[], at: number): boolean {
  return ownArticles.after(tokens, at) !== null && tokens[at - 1]?.plain !== 'or' && tokens[at - 1]?.plain !== 'nor'
}

/** The places where an entry that ends at `end` may begin. */
function entryStarts(tokens: readonly SentenceToken[], end: number): number[] {
  const starts: number[] = []
  for (let at = end - 1; at >= Math.max(0, end - wordsPerItem); at--) {
    if (tokens[at]?.isMark !== false || connectors.after(tokens, at) !== null) break
    starts.push(at)
  }
  return starts
}

/** The end of a list that begins with the phrase before `end`: for what is said of all its entries. */
export function listEnds(tokens: readonly SentenceToken[], end: number): number[] {
  const ends = [end]
  let at: number | null = end
  for (let item = 0; item < itemsPerList && at !== null; item++) {
    const entry = connectorAfter(tokens, at)
    const further: number[] = entry === null ? [] : entryEnds(tokens, entry)
    ends.push(...further)
    at = further.find((one) => connectorAfter(tokens, one) !== null) ?? null
  }
  return ends
}

/** Where something may be said of the phrase before `end`: after it, after its list, and after "and" further on. */
export function predicateStarts(tokens: readonly SentenceToken[], end: number): number[] {
  const stop = sentenceEnd(tokens, end)
  const later = range(end + 1, stop).filter((at) => conjunctions.before(tokens, at) !== null && isVerbNext(tokens, at))
  const tail = emptyTails.after(tokens, end)
  const bracket = tokens[end]?.plain === '(' ? [nextMark(tokens, end + 1) + 1] : []
  return [...listEnds(tokens, end), ...(tail === null ? [] : listEnds(tokens, tail)), ...bracket, ...later]
}

const conjunctions = phrases('and, but')

/** A verb right after "and" has the subject of the verb before it. */
function isVerbNext(tokens: readonly SentenceToken[], at: number): boolean {
  return verbGroupAt(tokens, at).end > at
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

/** The index after the words and commas that lead to the next entry; null when the list ends. */
function connectorAfter(tokens: readonly SentenceToken[], at: number): number | null {
  const mark = tokens[at]?.plain
  const start = mark === ',' || mark === '/' ? at + 1 : at
  const end = connectors.after(tokens, start) ?? start
  return end > at ? end : null
}

function entryEnds(tokens: readonly SentenceToken[], from: number): number[] {
  const ends: number[] = []
  for (let at = from; at < Math.min(tokens.length, from + wordsPerItem); at++) {
    if (tokens[at]?.isMark !== false || connectors.after(tokens, at) !== null) break
    ends.push(at + 1)
  }
  return ends
}

/** "Anywhere in the product", "to look after", "please": what narrows nothing down. */
const emptyTails = phrases(
  'please, in, up, whatsoever, at all, ever, either, anywhere, of any kind/sort/form, of ours, here, there, ' +
    'then, thanks, full stop, period, ' +
    'this time, anywhere near this/it, near this/it/us, to nobody/no one, involved, needed, required, necessary, ' +
    'wanted, planned, foreseen, allowed, permitted, from day one, for us, at/for launch, of our/my own, ' +
    'for this/it, to/for our/the/any? member/user/customer/anyone/anybody/people/person/them, ' +
    'in/on/inside/through/via/within/into it/there/here/this, ' +
    'in/on/inside/through/via/within/into the/this/our/any? whole? app/product/game/tool/site/shop/software/page/website/platform/system, ' +
    'in any corner/part/form/shape of? the? product/app/site/game/tool?, behind/with/in/on/around/for/to it, ' +
    'for/to anything/anyone/anybody, ' +
    'to maintain/support/manage/install/remember/create/run/host/moderate/police/download/administer, ' +
    'to look after, to worry about, to log in with/to?, to sign in with/to?, to pay for, ' +
    'between/among ~ other/member/user/pupil/player/people/student/customer/guest/them/child/kid',
)
const clauseLinks = phrases('and, or, nor, but, so, because, as, since, hence, therefore, though')

/** Whether nothing follows that would narrow a phrase down, as "for guests" does. */
export function isWhole(tokens: readonly SentenceToken[], end: number): boolean {
  const token = tokens[end]
  if (token === undefined || token.isMark || clauseLinks.after(tokens, end) !== null) return true
  const rest = emptyTails.after(tokens, end)
  return rest !== null && isWhole(tokens, rest)
}
