import type { BriefPassage } from '../reading/passages.ts'
import type { ConstraintSubject } from './constraint-subject.ts'
import { actionEnds, nominalBefore } from './grammar/action.ts'
import { clauseStart, endsSentence, isConditional, nextMark, speakerBefore } from './grammar/clause.ts'
import { negations } from './grammar/negations.ts'
import { isNotToBeDone } from './grammar/not-to-be-done.ts'
import { isWhole, listStarts, phraseStart } from './grammar/noun-phrase.ts'
import { phrases } from './grammar/phrase-list.ts'
import { type SentenceToken, tokensOf } from './grammar/tokens.ts'
import { verbGroupBefore } from './grammar/verb-group.ts'
import { wantedIn } from './other-words.ts'
import { isDemandedAfter, isLabelledADuty, isThatADuty } from './requirements/demanded-after.ts'
import { duty, isDenied, isObliged } from './requirements/duties.ts'
import { indispensableIn, isInside, isMissedBadly } from './requirements/indispensable.ts'
import { type SubjectMention, subjectMentionsIn } from './subject-mentions.ts'
import { appSubject } from './subjects/of-technology.ts'

/** Verbs for having what is demanded, after "must". */
const having = phrases(
  'have, send, generate, write, print, post, expose, be subject to, be connected to, deliver, establish, ' +
    'implement, give access to, let ~ have, run as, be equipped with, include, offer, provide, support, come with, ' +
    'contain, get, receive, see, use, ship with, bring, feature, show, issue, produce, ' +
    'create, pass, undergo, go/pass through, do, handle, take, accept, there be, come/run/exist as, ' +
    'be shipped as, be in/on/part, be on sale in, be listed in, ' +
    'be available in/on/as/with, be published in/on, be, have access to, find, work with, keep, give _, ' +
    'show/give/offer them/people/user/customer/guest/us/me, give the/our/every _, let _ have/use/see, run, exist, be there, be given, be sent, be protected/secured by, ' +
    'be behind',
)

/** Verbs that demand what comes after them. */
const demanding = phrases(
  'only people/user/member/those/staff/person with, need, require, demand, insist on, depend on, hinge on, stand or/and fall with, live by/off/from, come with, ' +
    'there has/have/needs to be, ' +
    "there must/should/shall be, can not/n't do/go/live/launch/work without, " +
    "do n't want to do/go/live/launch/work without, wo n't do/go/live/launch/work without, not without, " +
    'expect, count on, must/shall/should/has/have to? exist, ' +
    'be obligatory/mandatory/necessary/essential/important that ~ make/write/have/produce/offer/be, ' +
    'what we/i/they/people need/want be, ask for, rely on, call for, do not go anywhere without, ' +
    'be obligatory/mandatory/necessary/essential/important/crucial/vital/imperative/key/required that it/they/we/the have/has/offer/offers/support/supports/include/includes, ' +
    'be obligatory/mandatory/necessary/essential/important/crucial/vital/imperative/key that there be, ' +
    'be obligatory/mandatory/necessary/essential/important/crucial/vital/imperative/required to have/offer/provide/support/include, ' +
    "the/one thing/feature/function that? ~ can/must/may not/n't skip/lack/miss/drop/cut/lose be, " +
    'the/one thing/feature/function that? ~ cannot skip/lack/miss/drop/cut/lose be, ' +
    "what ~ can/must/may not/n't skip/lack/miss/drop/cut/lose be, what ~ cannot skip/lack/miss/drop/cut/lose be, " +
    'the/one thing/feature/function that? it/we must/should/have/has/need/needs to? have? be',
)

const noEnd = phrases('be, a, an, the')

/** What people do without the product. */
const elsewhere = phrases(
  'at the/a/an/our/their, in person, in the paper/printed/card _, on paper, by phone/post/hand/letter/fax, ' +
    'on paper, by the/our/a carrier/post/bank/provider/supplier/courier/police, for virus/malware/threat/error, ' +
    'with the/a/an town/council/police/bank/authority',
)

/** Words that tell that a thing belongs to the product, where it could be one to hold in the hand. */
const ofProduct = phrases(
  'it, app, site, website, shop, webshop, tool, product, system, game, screen, page, software, platform, there, ' +
    'we, must, has/have to, everything',
)

/** A sentence that opens with a duty is about the product, too: "needs tickets". */
const needsIt = phrases('=needs, must, has/have to, requires')

/** After a subject that is demanded, the phrase ends or goes on about the same thing. */
const goesOn = phrases(
  'that, which, for, with, from, in, by, to, of, between, when, if, before, where, while, who, on, being, over, ' +
    'across, through, at launch/once, may, can, ' +
    'at all times, at any time, at the start/same, so, because, as, since, about, per, without',
)

/** "Less chat" is none to build. */
const lessening = phrases('less, fewer, few, little, minimal')

const adjectives = new Set(['ADJ', 'ADV', 'NUM', 'PROPN'])

/** "Documented API": a participle is an adjective here. */
const modifier = /\p{L}{3}(?:ed|ing|ly)$/u

/** How well or how fast something has to work is nothing that a plan shows. */
const quality =
  /\d\s?(?:%|ms\b|milliseconds?|seconds?|secs?|minutes?|percent|per ?cent|fps|MB|GB|KB|pixels?|characters?)|\bwithin (?:an?|one|two|three|\d+) (?:second|minute|hour|day|blink|week)|\bin under\b|\b(?:instantly|faster|quicker|friendl\w+|tone|polite\w*|fast enough|speed)\b/iu

/** Words before what is only when or why. */
const circumstance = phrases(
  'when, whenever, while, so that, because, since, before, after, if, once, until, where, otherwise, or else, ' +
    'who, whose, which, ' +
    'as they/we/it/he/she/our/the, even when/if',
)

const found = new WeakMap<BriefPassage['words'], readonly ConstraintSubject[]>()

/** The subjects that a passage demands. */
export function requirementsIn(passage: BriefPassage): readonly ConstraintSubject[] {
  const subjects = found.get(passage.words) ?? findDemanded(passage)
  found.set(passage.words, subjects)
  return subjects
}

function findDemanded(passage: BriefPassage): ConstraintSubject[] {
  if (quality.test(passage.text)) return []
  const tokens = tokensOf(passage)
  const indispensable = indispensableIn(tokens)
  const mentions = subjectMentionsIn(passage)
  const missed = indispensable.flatMap((sentence) =>
    verbsFirst(mentions.filter((mention) => isInside(sentence, mention.at) && isMissedBadly(sentence, mention))),
  )
  const others = mentions.filter(({ at }) => !indispensable.some((sentence) => isInside(sentence, at)))
  const wanted = others.filter((mention) => isWanted(tokens, mention))
  return [...new Set([...[...missed, ...wanted].map(({ subject }) => subject), ...wantedIn(passage)])]
}

function isWanted(tokens: readonly SentenceToken[], mention: SubjectMention): boolean {
  const { form, at, end } = mention
  if (isThatADuty(tokens, end) || (form === 'verb' && isAwaited(tokens, at))) return true
  if (isCircumstance(tokens, at) || isConditional(tokens, at)) return false
  if (isNeededForAll(tokens, mention)) return true
  return form === 'verb' ? isToBeDone(tokens, at, end) : isDemandedThing(tokens, mention)
}

/** "Nobody may order without an account", "users cannot upload files without logging in". */
function isNeededForAll(tokens: readonly SentenceToken[], { form, at }: SubjectMention): boolean {
  const bare = without.before(tokens, form === 'verb' ? at : phraseStart(tokens, at))
  return bare !== null && isNotToBeDone(tokens, bare)
}

const without = phrases('without, without having/using, without having to')

/** Whether a mention only says when or why: "pay by card when they book". */
function isCircumstance(tokens: readonly SentenceToken[], at: number): boolean {
  let from = at
  while (from > Math.max(0, at - 40) && !endsSentence(tokens[from - 1]) && results.before(tokens, from) === null) from--
  return from < at && circumstance.isIn(tokens, Math.min(from + 1, at), at)
}

/** After them comes what follows from it, without its circumstances. */
const results = phrases('=so, hence, therefore, thus, but')

/** "Guests must be able to upload photos." */
function isToBeDone(tokens: readonly SentenceToken[], at: number, end: number): boolean {
  if (isAbilityDemanded(tokens, at, end) || isDemandedThat(tokens, at) || isLabelledADuty(tokens, at, end)) return true
  const need = needing.before(tokens, at)
  if (need !== null) return !isDenied(tokens, verbGroupBefore(tokens, need))
  const verb = enabling.before(tokens, at) ?? at
  const group = verbGroupBefore(tokens, verb)
  return group.hasModal && isObliged(tokens, group) && elsewhere.after(tokens, end) === null
}

const needing = phrases(
  'need/require/insist a/some? way/possibility/chance/option/means to, insist on being able to, ' +
    'be obligatory/mandatory/necessary/essential/important that the/it/we/our? _?',
)

const enabling = phrases(
  'let/allow/enable/help ~ to, let/allow/enable/help _, let the/our/every _, have a way to, keep, ' +
    'have the/a/our _, be able to _ and, ' +
    'be, be possible to, want to, be possible for _ to, be possible for the/our/any/all/every/other _ to, ' +
    'make it possible to, make it possible for _ to, make it possible for the/our/any/all/every/other _ to, ' +
    'allow/enable/permit the/our/any/all/every _ to, permit _ to',
)

/** "The ability to chat is essential", "there has to be an option to chat". */
function isAbilityDemanded(tokens: readonly SentenceToken[], at: number, end: number): boolean {
  const start = nominalBefore(tokens, at)
  if (start === null) return false
  const isAfter = opens(tokens, start) && actionEnds(tokens, end).some((one) => isDemandedAfter(tokens, one))
  return isAfter || isDemandedBefore(tokens, start)
}

/** "No launch until guests can chat." */
function isAwaited(tokens: readonly SentenceToken[], at: number): boolean {
  const group = verbGroupBefore(tokens, at)
  const start = clauseStart(tokens, group.from)
  if (!group.hasModal || group.isNegated || ourselves.after(tokens, start) !== null) return false
  return awaiting.before(tokens, start) !== null
}

/** "No contract before we can chat about it." */
const ourselves = phrases('we, i, you')

const awaiting = phrases(
  "no launch/release/start/deal/contract/payment until/before/unless, not/n't launch/ship/release/start/sign/pay until/before/unless, " +
    "not/n't go live until/before/unless",
)

/** "It is essential that guests can chat." */
function isDemandedThat(tokens: readonly SentenceToken[], at: number): boolean {
  const group = verbGroupBefore(tokens, at)
  const demand = demandsThat.before(tokens, clauseStart(tokens, group.from))
  if (demand === null || !group.hasModal || group.isNegated || isDenied(tokens, verbGroupBefore(tokens, demand)))
    return false
  if (
    speakerBefore(tokens, group.from) === 'nobody' ||
    only.isIn(tokens, clauseStart(tokens, at), nextMark(tokens, at))
  )
    return false
  return speakerBefore(tokens, demand) !== 'others'
}

const only = phrases('only')
const demandsThat = phrases(
  'essential/vital/crucial/important/imperative/mandatory/obligatory/required/necessary/key that, a must that, ' +
    'a/the condition/requirement that, insist/require/demand/prescribe/stipulate that, ' +
    'must/shall/should/has/have/needs to? ensure/guarantee that, make sure that?',
)

/** "It must have a map", "we need a map", "a map is a must". */
function isDemandedThing(tokens: readonly SentenceToken[], { subject, at, end }: SubjectMention): boolean {
  const starts = listStarts(tokens, wideStart(tokens, at))
  if (isProductItself(tokens, subject, at)) return false
  const isOfProduct = subject.isPhysical !== true || needsIt.after(tokens, 0) !== null || ofProduct.isIn(tokens, 0, at)
  const isObject = isOfProduct && goesOnFrom(tokens, end) && starts.some((start) => isDemandedBefore(tokens, start))
  if (starts.some((start) => isLabelledADuty(tokens, start, end)) && isWhole(tokens, end)) return true
  return isObject || (starts.some((start) => opens(tokens, start)) && isDemandedAfter(tokens, end))
}

/** "The app" is the product itself, not an app for phones. */
function isProductItself(tokens: readonly SentenceToken[], subject: ConstraintSubject, at: number): boolean {
  return subject === appSubject && tokens[at]?.plain === 'app' && definite.before(tokens, at) !== null
}

const definite = phrases('the, this, our')

/** The start of a phrase with any adjectives: what has to be special has to be there at all. */
function wideStart(tokens: readonly SentenceToken[], at: number): number {
  let start = phraseStart(tokens, at)
  while (start > 0 && isModifier(tokens[start - 1])) start = phraseStart(tokens, start - 1)
  return start
}

function isModifier(token: SentenceToken | undefined): boolean {
  if (token === undefined || token.isMark || noEnd.after([token], 0) !== null) return false
  return (
    (adjectives.has(token.tag) || modifier.test(token.plain)) &&
    negations.after([token], 0) === null &&
    lessening.after([token], 0) === null &&
    duty.after([token], 0) === null
  )
}

function goesOnFrom(tokens: readonly SentenceToken[], end: number): boolean {
  return isWhole(tokens, end) || goesOn.after(tokens, end) !== null
}

function isDemandedBefore(tokens: readonly SentenceToken[], start: number): boolean {
  const demand = demanding.before(tokens, start)
  if (demand !== null && !isDenied(tokens, verbGroupBefore(tokens, demand)))
    return speakerBefore(tokens, demand) !== 'others'
  const verb = having.before(tokens, start)
  return verb !== null && isObliged(tokens, verbGroupBefore(tokens, verb))
}

function opens(tokens: readonly SentenceToken[], start: number): boolean {
  return clauseStart(tokens, start) === start && speakerBefore(tokens, start) !== 'others'
}

/** In "unless listings are moderated" the verb says what is missed. */
function verbsFirst(mentions: readonly SubjectMention[]): readonly SubjectMention[] {
  const verbs = mentions.filter(({ form }) => form === 'verb')
  return verbs.length > 0 ? verbs : mentions
}
