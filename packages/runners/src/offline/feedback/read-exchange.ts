import type { Clause } from './clause.ts'
import { negationsIn } from './negations-in.ts'
import { type ClauseObject, objectIn } from './object-of.ts'
import { phrasePattern } from './phrase-pattern.ts'
import * as words from './vocabulary.ts'
import type { Wish } from './wish.ts'

const swapping = phrasePattern('swap/exchange/switch (the priority of)? {wanted} and/with {old}')

/** What "not" begins instead of a contrast: "not only", "not now". */
const noContrast = 'just/only/merely/solely/now/yet/before/until/later/right/this/in/on/at/for/by/with/that/because/so'

/** The first that fits counts: "rather than" also stands between two parts. */
const replacing: readonly RegExp[] = [
  'make _ ~ an/a {wanted} comma? and forget/drop/skip/leave {old}',
  'swap/exchange/trade out? {old} for/against {wanted}',
  'take/use/put/do/plan/have {wanted} where you/plan/it/there _? have/plan/put/say/write/be {old}',
  'would/will (rather/sooner|prefer to) (have/use/take/get/see/want|go with/for) {wanted} than {old}',
  '[^] {old} out comma? and/but/with? {wanted} in [$]',
  '{wanted} should/can/could/will/shall/must/may/to (replace|take the place of) {old}',
  'take/throw/kick/leave {old} out comma? and? put/take/add/bring {wanted} in',
  'replace/substitute {old} with/by {wanted}',
  'switch/change/move away? from {old} to {wanted}',
  'change/switch {old} to [an/a] {wanted}',
  `(make it|want/need/prefer/use/make/do/take|would like) {wanted} comma/and/but but/and? not [unless ${noContrast}] {old} [$]`,
  '[^] no/not/without {old} comma just/only/some? [unless please] {wanted} (be|will be|would be) _? ' +
    'enough/fine/ok/okay/sufficient/good',
  '[^] please/just? better {wanted} than {old}',
  'take out {old} comma? and/but? put/bring/take in {wanted}',
  '(not need/want/like/use|drop/skip/remove/forget/cut|leave/take out) {old} comma? but/and/please/just/so/rather* ' +
    '(i/we (want/need/prefer/take|would like)|put in|do/use/take/make/add/put/build/plan|give/show/let me/us have?) ' +
    '{wanted} instead',
  'turn/change/convert {old} into {wanted}',
  'instead of {old} comma/please/we/i/take/use/add/build/give/just/show/make/put {wanted}',
  '{wanted} (instead of|rather than|in place of|in lieu of) {old}',
  '{wanted} be what _ ~ (need/want/mean|ask for) be? comma? not {old}',
  '(rather than|instead of) {old} comma? (i/we/please|let us) _? _? (use/take/have/want/like/prefer/get/need) {wanted}',
  '(rather than|instead of) {old} comma? (i/we/please|let us) _? _? (go for/with|pick/choose) {wanted}',
  '(rather than|instead of) {old} comma please/just/better? have/make/let/get (it/them/us/me|the _) {wanted}',
  '{wanted} would/will (be/make|suit/serve _) _? (good/well/better|more _) (for _)? than {old}',
  '(prefer|rather have) {wanted} to/over/than {old}',
].map((phrase) => phrasePattern(phrase))

const exchanges: readonly (readonly [RegExp, 'replace' | 'swap'])[] = [
  [swapping, 'swap'],
  ...replacing.map((pattern) => [pattern, 'replace'] as const),
]

/** Without a verb: "a hand scanner, not the camera". What follows "no passwords, PINs" may be wanted or not. */
const contrasts: readonly (readonly [RegExp, 'replace' | 'unclear'])[] = [
  [
    new RegExp(
      '^ (?<wanted>[^,]+?)(?: ,)? (?:and |but )?not (?!just |only |merely |solely |now |yet |before |' +
        'until |later |right |this |in |on |at |for |by |with |that |because |so |too |' +
        'as )(?<old>[^,]+?) (?:[.!] )?$',
    ),
    'replace',
  ],
  [
    /^ (?:please )?(?:not|no) (?!only |just )(?<old>[^,]+?)(?: ,)? (?:but|just|rather) (?<wanted>[^,]+?) (?:[.!] )?$/,
    'replace',
  ],
  [/^ (?:please )?not (?!only |just )(?<old>[^,:]+?) : (?<wanted>[^,:]+?) (?:[.!] )?$/, 'unclear'],
  [
    /^ no (?<old>[^,]+?) , (?!(?:and|or|no|please|thank|thanks|nor) )(?!.* (?:and|or) )(?<wanted>[^,]+?) (?:[.!] )?$/,
    'unclear',
  ],
]

/** The tagger takes "pin" in "pin pad, not passwords" for a verb. */
function isOrder({ base }: Clause): boolean {
  return (
    [words.removing, words.staying, words.deferring, words.later, words.forNow].some((each) => each.test(base)) ||
    / (?:want|need|add|make|do|put|plan|show|give|use|take|have|see|include|build) /.test(base)
  )
}

function readContrast(clause: Clause): Wish | null {
  if (clause.tokens.some(({ pos }) => pos === 'PRON' || pos === 'AUX') || isOrder(clause)) return null
  for (const [pattern, kind] of contrasts) {
    const { old = '', wanted = '' } = pattern.exec(clause.base)?.groups ?? {}
    const [object, other] = [groupOf(clause, wanted), groupOf(clause, old)]
    if (old === '' || !object || !other || object.isPronoun || other.isPronoun) continue
    return kind === 'replace' ? { kind, object, other } : { kind, object }
  }
  return null
}

/** Reads that one part comes in the place of another. */
export function readExchange(clause: Clause): Wish | null {
  const contrast = readContrast(clause)
  if (contrast) return contrast
  for (const [pattern, kind] of exchanges) {
    const match = pattern.exec(clause.base)
    const { old = '', wanted = '' } = match?.groups ?? {}
    if (!match) continue
    const other = groupOf(clause, old)
    const named = groupOf(clause, wanted.replace(wantedVerb, ''))
    if (!named || !other) continue
    const object = withNoun(named, other)
    const contrasts = /^ (?:no|without) | not /.test(match[0].replace(wanted, '').replace(old, '')) ? 1 : 0
    const isPlain =
      negationsIn(clause, []) === contrasts && !words.removing.test(` ${wanted} `) && !words.removing.test(` ${old} `)
    return isPlain ? { kind, object, other } : { kind: 'unclear', object: other }
  }
  return null
}

/** "The weekly report by a daily one" is by a daily report. */
function withNoun(object: ClauseObject, other: ClauseObject): ClauseObject {
  const noun = /\S+$/u.exec(other.words)?.[0] ?? ''
  return { ...object, words: object.words.replace(/(?<=\w )one$/iu, noun) }
}

const wantedVerb = new RegExp(
  '^(?:(?:just |simply )?(?:show|put|print) (?:(?:me|us) )?|' +
    String.raw`.*\b(?:come|arrive|go out|be send|send) (?:to (?:me|us) )?(?:as|by|via|on) |` +
    String.raw`.*\b(?:want|need|use|add|build|take|get|make|plan|have|like|prefer) |` +
    String.raw`.*\b(?:give|offer|show|send|let|have) (?:them|us|me|it|people|everybody|everyone|user|customer|` +
    'staff) )',
)

/** The words of the founder behind base forms that a pattern captured. */
function groupOf(clause: Clause, base: string): ClauseObject | null {
  const range = clause.findText(base)
  return range && objectIn(clause, range)
}

/** "I would sooner give up my van than the scanning", "the importer matters more than anything else". */
export function readPreference(clause: Clause): Wish | null {
  const { lost, kept, first } = preferences.map((each) => each.exec(clause.base)?.groups).find(Boolean) ?? {}
  const isLost = lost === undefined || words.removing.test(` ${lost} `)
  const object = isLost && negationsIn(clause, []) === 0 ? groupOf(clause, kept ?? first ?? '') : null
  return object && { kind: 'keep', object }
}

const preferences = [
  new RegExp(
    String.raw`^ the (?:very )?last (?:thing|part) (?:that )?(?:i|we) (?:would|will|want to) (?:\S+ )?(?:cut|` +
      'drop|remove|give up|lose|touch|take out|do without) be (?<first>.+?) (?=[.!,]|$)',
  ),
  new RegExp(
    ' (?:would|will) (?:sooner|rather) .+? than (?:lose|give up|drop|cut|do without|go without|' +
      'be without|miss) (?<first>.+?) (?=[.!,]|$)',
  ),
  new RegExp(
    ' (?:would|will) (?:sooner|rather) (?<lost>.+?) than (?:lose |give up |drop |cut |see |do without |' +
      'go without |miss )*(?<kept>.+?) (?=[.!,]|$)',
  ),
  new RegExp(
    String.raw` (?:can|could|may|will|would) (?:\S+ )?(?:[^,]*? )?(?:anything|everything|all (?:else|the rest)|` +
      String.raw`the rest|my \S+) (?:[^,]*? )?before (?:you |they |we |i |anybody |anyone |` +
      'somebody )?(?:take (?:away|out)|touch|lose|give up|drop|cut|remove|scrap) (?<kept>.+?) (?=[.!,]|$)',
  ),
  new RegExp(
    '^ (?<first>.+?) (?:be|matter|mean|count) (?:far |' +
      'much )?more (?:important )?(?:(?:to|for) (?:me|us) )?than (?:anything|everything|all|the rest|any)',
  ),
]

/** "No payments, no launch": it cannot go. */
export function readDeal(clause: Clause): Wish | null {
  const { object = '' } = /^ no (?<object>.+?) , no /.exec(clause.base)?.groups ?? {}
  const kept = object === '' ? null : groupOf(clause, object)
  return kept && { kind: 'keep', object: kept }
}
