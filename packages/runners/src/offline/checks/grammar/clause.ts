import { phrases } from './phrase-list.ts'
import type { SentenceToken } from './tokens.ts'

/** Words that open another clause. */
const clauseOpeners = phrases(
  'and, but, or, so, because, since, as, that, if, hence, therefore, thus, while, when, whenever, although, ' +
    'though, yet, ' +
    'who, which, whose, where, unless, until, once, before, after, then, also',
)
/** Marks and words after which a new thought begins: what stood before them sets no condition for it. */
const thoughtOpeners = phrases('so, but, hence, therefore, thus, because, since')

/** Grammar looks no further around a word: a sentence may be a page long. */
const reach = 40

function reachBefore(at: number): number {
  return Math.max(0, at - reach)
}

/** The token after the last one that may still be about what is said at another. */
export function reachAfter(tokens: readonly SentenceToken[], at: number): number {
  return Math.min(tokens.length, at + reach)
}

/** The first token of the clause that a token is in, as far as commas and conjunctions show it. */
export function clauseStart(tokens: readonly SentenceToken[], at: number): number {
  let start = at
  while (start > reachBefore(at) && tokens[start - 1]?.isMark === false && clauseOpeners.before(tokens, start) === null)
    start--
  return start
}

/** The first token of the thought that a token is in: commas and "and" do not end one. */
export function thoughtStart(tokens: readonly SentenceToken[], at: number): number {
  let start = at
  while (start > reachBefore(at) && !endsSentence(tokens[start - 1]) && thoughtOpeners.before(tokens, start) === null)
    start--
  return start
}

/** The end of the sentence, or of its part up to a colon, semicolon, dash or bracket. */
export function sentenceEnd(tokens: readonly SentenceToken[], at: number): number {
  let end = at
  while (end < reachAfter(tokens, at) && !endsSentence(tokens[end])) end++
  return end
}

export function endsSentence(token: SentenceToken | undefined): boolean {
  return token === undefined || sentenceMarks.has(token.plain)
}

const sentenceMarks: ReadonlySet<string> = new Set(['.', '?', ':', '(', ')'])

/** The index of the next mark, or the end of what can be looked at. */
export function nextMark(tokens: readonly SentenceToken[], from: number): number {
  let at = from
  while (at < reachAfter(tokens, from) && tokens[at]?.isMark === false) at++
  return at
}

/** What is said here is about the product and its people, or about somebody else. */
const others = phrases(
  'competitor, competition, rival, other product/app/tool/site/studio/company/shop/vendor, ' +
    'previous/old/former/last/existing/current app/tool/system/site/software/version/provider/owner/agency/website/shop/product/developer/team/one, ' +
    'predecessor, everybody/everyone else, tester, agency, other agency/club/school/team, most app/site/shop/tool',
)
const ourselves = phrases(
  'we, i, it, this, there, you, us, me, app, application, product, site, website, tool, game, system, platform, ' +
    'software, ' +
    'webshop, shop, version, release, mvp, thing, project, service, page, library, build, plan, solution, ' +
    'everything, program, programme, scope, specification, spec',
)
const nobody = phrases(
  'nobody, no one, noone, none of our/the/us/them, ' +
    'no user/member/customer/player/visitor/guest/pupil/student/parent/patient/client/reader/child/kid/person, ' +
    'nothing, none',
)

/** "Nobody under 16" and "nobody but the staff" are only some. */
const someOf = phrases(
  'under, over, below, above, outside, with, without, but, except, who, from, younger/older than, other than, else than',
)

/** Whom a clause is about, by the words before its verb: nobody, the product or who makes it, somebody else, or anyone. */
export type Speaker = 'nobody' | 'ours' | 'others' | 'anyone'

/** @param end where the verb begins */
export function speakerBefore(tokens: readonly SentenceToken[], end: number): Speaker {
  const start = clauseStart(tokens, end)
  if (others.isIn(tokens, thoughtStart(tokens, end), end)) return 'others'
  if (start === end) return 'ours'
  const [none] = nobody.startingAt(tokens, start).filter((one) => one.end <= end)
  if (none !== undefined) return someOf.after(tokens, none.end) === null ? 'nobody' : 'anyone'
  return ourselves.isIn(tokens, start, end) ? 'ours' : 'anyone'
}

const toldVerbs = new Set('took went said told gave ran came quit grew wrote was were did'.split(' '))
const participles = new Set('built made spent paid sold bought lost held kept'.split(' '))
const helpers = phrases('be/have/get _?, be not, to be, has/have never')
const objectTags = new Set(['DET', 'PRON', 'NOUN', 'PROPN'])

/** Whether a clause tells what happened, up to a token: "my neighbour built it in four weeks". */
export function isTold(tokens: readonly SentenceToken[], at: number): boolean {
  const start = clauseStart(tokens, at)
  return tokens.slice(start, at).some((_, index) => isPastVerb(tokens, start + index))
}

/** "Had", "gave": a verb that tells what happened. */
export function isPastForm(token: SentenceToken | undefined): boolean {
  return token !== undefined && (toldVerbs.has(token.plain) || token.plain === 'had')
}

/** "Capped at two" is a participle, "built something" is a past. */
function isPastVerb(tokens: readonly SentenceToken[], at: number): boolean {
  const { plain = '', tag = '' } = tokens[at] ?? {}
  if (helpers.before(tokens, at) !== null) return false
  const isParticiple = participles.has(plain) || /[^e]ed$/u.test(plain)
  return toldVerbs.has(plain) || (tag === 'VERB' && isParticiple && objectTags.has(tokens[at + 1]?.tag ?? ''))
}

/** What makes a statement conditional, or a mere possibility. */
const conditions = phrases(
  'if, unless, when, whenever, until, once, whether, in case, maybe, perhaps, might, someday, one/some day, ' +
    'eventually, as soon as, as long as',
)

/** Whether what is said at a token holds only sometimes, or perhaps. */
export function isConditional(tokens: readonly SentenceToken[], at: number): boolean {
  return conditions.isIn(tokens, thoughtStart(tokens, at), at)
}

/** What takes something back: "no accounts except for staff", "no chat until autumn". */
const exceptions = phrases(
  'except, unless, until, till, apart from, other than, besides, if, only if/when, ' +
    'without asking/permission/consent, at first, ' +
    'for the time being, before, yet, for now, in the first version/release, in v1, initially, to begin with, ' +
    'anymore, any more, at the moment, currently, so far, right now',
)

/** Whether an exception follows in the same sentence. */
export function hasException(tokens: readonly SentenceToken[], at: number): boolean {
  return exceptions.isIn(tokens, at, sentenceEnd(tokens, at))
}
