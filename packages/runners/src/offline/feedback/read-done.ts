import type { Clause, TokenRange } from './clause.ts'
import { modal } from './is-story.ts'
import { type ClauseObject, objectIn, objectOf, subjectOf } from './object-of.ts'
import { phrasePattern } from './phrase-pattern.ts'
import type { Wish } from './wish.ts'

const already = phrasePattern(
  'already use a/an/another _? tool/app/program/system/service/software for',
  'already (have/own/run/build/exist/do/finish|in place|there/work/be)',
  'already (write/make/create/code/program|set up|design/prepare/give) us/me',
  'have/be/exist/do/build/run/work/live _? (already|in place), [we/i] have/get _ _? _? ~ already, reuse, re use',
)
const isAll = "(be/'s|have be) all/already/mostly/long/fully/now/_ly*"
const isAllEnd = '[mark/$/by/with/and/since/on/for/in/at/last/long/anyway/here]'
/** What needs no work: "the texts are translated", "deployment is taken care of", "sign-in costs you nothing". */
const finished = phrasePattern(
  `${isAll} do/done/finish/finished/ready/build/built/settle/settled/sort/sorted/cover/covered ${isAllEnd}`,
  `${isAll} complete/completed/write/written/translate/translated/test/tested/instal/install/installed ${isAllEnd}`,
  `${isAll} (in place|sort/sorted/set out/up|take care of|look after|up and running) ${isAllEnd}`,
  `${isAll} (be sit/lie _|sit translate|long since? _) ${isAllEnd}, cost/charge you/us/me nothing`,
  'need (no work|no more work|nothing), (exist|be there) [mark/$]',
  'come/be (for free|free|free of charge|build in|built in|bundle/bundled/include/included) [with/in/by/from]',
)
/** "No need to build those again." */
const noNeed = new RegExp(
  ' (?:you|they) (?:do not (?:have|need) to|need not|must not) (?:build|make|set|write|create|buy|instal|install|' +
    'do|develop) (?:it|them|those|that|these|one|any|anything)(?: up)?(?= (?:[.!,] |again |$)| ?$)|' +
    ' no (?:need|point|reason) (?:to|in) (?:re)?(?:build|do|redo|make|write|code|develop|start|pay for|' +
    String.raw`charge for|touch|repeat|translate|program)\w* (?:it|them|those|that|this|these|any of it|` +
    'any of them)(?: again| twice)? ',
)

/** "My daughter already has the app." */
function isOfOthers({ tokens }: Clause, { from, to }: TokenRange): boolean {
  const hasIt = tokens.slice(from, to).some(({ lemma }) => /^(?:have|own|get)$/.test(lemma))
  const subject = tokens.slice(0, from).findLast(({ pos }) => pos !== 'ADV' && pos !== 'AUX')
  return hasIt && subject !== undefined && !/^(?:i|we|us)$/.test(subject.lemma)
}

/** "We have pictures already." */
function ownedIn(clause: Clause, { from, to }: TokenRange): ClauseObject | null {
  return clause.tokens[to - 1]?.lemma === 'already' ? objectIn(clause, { from: from + 1, to: to - 1 }) : null
}

const notOwned = phrasePattern(
  'wish, hope, want, not, in the/your/this/every/each plan/option/version/quote/offer, you have? already',
  'already (in|part of) the/every/option',
)

/** Reads that the founder has something already, so that the plan need not do it. */
export function readDone(clause: Clause): Wish | null {
  const needless = clause.find(noNeed)
  if (needless) return { kind: 'done', object: { words: 'it', isPronoun: true } }
  if (notOwned.test(clause.base)) return null
  if (/ (?:when|once|if|as soon as) /.test(clause.base)) return null
  const done = clause.find(finished)
  const subject = done && subjectOf(clause, done)
  if (subject && !subject.isPronoun && !modal.test(clause.base)) return { kind: 'done', object: subject }
  const head =
    clause.find(already) ?? (/ already /.test(clause.base) ? clause.find(/ (?:have|exist|build|do|live) /) : null)
  const object = head && !isOfOthers(clause, head) ? (ownedIn(clause, head) ?? objectOf(clause, head)) : null
  return object && !object.isPronoun
    ? { kind: 'done', object: { ...object, words: object.words.replace(/\s+already$/iu, '') } }
    : null
}
