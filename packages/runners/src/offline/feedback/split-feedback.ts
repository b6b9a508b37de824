import type { FeedbackIntent } from '@plangate/core/schemas'
import { quotable, sentencesOf } from '../reading/passages.ts'
import { Clause } from './clause.ts'
import type { ClausePoint } from './clause-point.ts'
import { isPastIn } from './is-story.ts'
import { hasMeaning, maxClauseLength } from './read-clause.ts'
import { readExchange } from './read-exchange.ts'
import { askedTopic, moodOf } from './read-question.ts'
import { readThreat } from './read-threat.ts'
import { withoutAsides } from './without-asides.ts'

/** Wishes are often joined without full stops: "drop the chat, one engineer only and launch in four weeks". */
const joint =
  /,?\s+(?:and then|and also|and|but|then|also|plus|so|while|whereas)\s+|[,;:]\s+|\s+[-–—]\s+|\n+|\s*\((?=\S)/giu

/** What follows explains, and is read neither as a wish nor with one. */
const reason = new RegExp(
  String.raw`(?<=\S)(?<!\b(?:that|think))[,;]?\s+(?:because|since|given that|` +
    String.raw`(?<!(?:as|so) (?:long|soon|far|much|many|well)(?: \w+)? )as (?:we|it|they|that|this|there|nobody|` +
    String.raw`i)|, which|, who|seeing that|so that(?!['’]?s\b| is\b)|` +
    String.raw`even (?:if|though|when)(?! (?:it|that|this) [^,]*(?:cost|expensive|dearer|pricier)))\b.*$`,
  'isu',
)

/** A whole sentence hangs on it. */
const conditional = new RegExp(
  String.raw`^(?:should|were|had)\b|` +
    String.raw`\b(?:whichever|or else|subject to|given (?:that|enough)|granted|only with|provided|providing|` +
    String.raw`so long as|(?:by|until|before) then|once|when|as soon as(?! (?:possible|you can|we can)\b)|` +
    'either|if|unless|provided|in case|' +
    String.raw`as long as|assuming|depending|whether|otherwise|depends|hangs on)\b|^say\b.*\bthen\b`,
  'iu',
)

/** A clause of feedback in its exact words. */
export interface FeedbackPiece {
  readonly words: string
  readonly sentence: string
  readonly points: readonly ClausePoint[]
}

/**
 * Splits feedback into pieces and reads them. Each wish of a sentence is a piece of its own; "drop the chat and the maps"
 * stays one piece.
 *
 * @param read reads a clause, with its scope or without
 */
export function splitFeedback(feedback: string, read: (clause: string) => readonly ClausePoint[]): FeedbackPiece[] {
  const readOnce = remembering(read)
  return sentencesOf(feedback)
    .map((sentence) => sentence.replace(/^(?:[-*•–]|\d+[.)])\s+/u, ''))
    .flatMap((sentence) => piecesOf(sentence, readOnce))
    .filter(({ words }) => words !== '')
}

/** Each fragment is read as what may follow a joint, as what may stand before one, and as a piece. */
function remembering(read: (clause: string) => readonly ClausePoint[]): typeof read {
  const known = new Map<string, readonly ClausePoint[]>()
  return (clause) => {
    const points = known.get(clause) ?? read(clause)
    known.set(clause, points)
    return points
  }
}

function piecesOf(sentence: string, read: (clause: string) => readonly ClausePoint[]): FeedbackPiece[] {
  const toPiece = (words: string) => ({ words: quotable(words), sentence, points: read(words.replace(reason, '')) })
  const whole = toPiece(sentence)
  const pieces = clausesOf(sentence, read).map(toPiece)
  const [first] = pieces
  const last = pieces.at(-1)
  const endsAsRequest =
    last !== undefined && requested.test(last.words) && last.points.some(({ intent }) => isWish(intent))
  const startsAsWish = first !== undefined && pieces.length > 1 && first.points.some(({ intent }) => isWish(intent))
  // "Import is 4 hours, and you may take two weeks longer" is two points, "too low, it took us 60" is one.
  const areSized = whole.points.some(isSized) && pieces.some(({ points }) => points.some(isSized))
  if (areSized && pieces.length > 1 && pieces.every(({ points }) => hasMeaning(points))) return pieces
  if (whole.points.some(({ intent }) => isOfWholeSentence(intent, sentence, startsAsWish || endsAsRequest)))
    return [whole]
  if (isReplaced(whole) && !pieces.some(isReplaced)) return [whole]
  return pieces.some(({ points }) => hasMeaning(points)) ? pieces : [whole]
}

/** "It is too much for us, can you make it smaller?" */
const requested = /^(?:so |and |but )?(?:can|could|would|will) (?:you|we|i|it)\b/iu

function isSized({ intent }: ClausePoint): boolean {
  return intent.kind === 'hours'
}

/** "French is what we need, not German": neither half says what replaces what. */
function isReplaced({ points }: FeedbackPiece): boolean {
  return points.some(({ intent }) => intent.kind === 'replace')
}

/** Its halves mean something else: a condition, a question, "too low, it took us 60", "faster, at any price". */
function isOfWholeSentence({ kind }: FeedbackIntent, sentence: string, startsAsWish: boolean): boolean {
  if (kind === 'hours' || kind === 'more_people') return true
  if ((kind === 'keep' || kind === 'add') && readThreat(new Clause(sentence))) return true
  if (kind === 'weeks' || kind === 'later')
    return /\b(?:(?:by|until|before) then|once|when|as soon as)\b/iu.test(sentence)
  if (conditional.test(sentence) || moodOf(sentence).mood === 'condition') return kind === 'ask' || kind === 'question'
  // "Drop the chat, and why is C so expensive?" is a wish and a question.
  return /\?["”’)\s]*$/u.test(sentence) && kind === 'question' && !startsAsWish
}

function isWish({ kind }: FeedbackIntent): boolean {
  return kind !== 'question' && kind !== 'ask' && kind !== 'remark' && kind !== 'not_understood'
}

/** A fragment that is not a clause belongs to the one before: "the maps" in "drop the chat and the maps". */
function clausesOf(sentence: string, read: (clause: string) => readonly ClausePoint[]): string[] {
  const clauses: string[] = []
  let start = 0
  for (const match of sentence.matchAll(joint)) {
    const end = match.index + match[0].length
    // As far as a clause is read: what a joint depends on is near it, and a sentence may have hundreds of them.
    const before = sentence.slice(start, Math.min(match.index, start + maxClauseLength))
    const rest = sentence.slice(end, end + maxClauseLength)
    // What follows a semicolon stands for itself, however it goes on.
    const after = rest.split(match[0].includes(';') ? /;/u : joint)[0] ?? ''
    if (
      isUnfinished(before, match[0]) ||
      isOneClause(before, match[0], after) ||
      (match[0].startsWith(':') && !hasMeaning(read(before)))
    )
      continue
    const isNext = match[0].includes(';') || isClause(after, read) || readThreat(new Clause(rest)) !== null
    if (!isNext || !isClause(before, read) || sharesNegation(before, match[0], after)) continue
    clauses.push(sentence.slice(start, match.index))
    start = end
  }
  return [...clauses, sentence.slice(start)].map((clause) => clause.trim())
}

/** "I forgot to say that we" has no verb yet. */
function isUnfinished(before: string, between: string): boolean {
  // "Could the app | also show the profit".
  if (/^\s+also\s+$/iu.test(between) && new Clause(before).tokens.every(({ pos }) => pos !== 'VERB')) return true
  return /\b(?:that|because|if|when|and|but) (?:we|i|you|they|it|he|she|this)$/iu.test(before)
}

/** "Remove German | and Turkish please": a bare name goes on with the list, "a till please" asks for something new. */
function goesOn(before: string, between: string, after: string): boolean {
  if (!/^\s+and\s+$/iu.test(between) || /^(?:an?|some|one|another)\b/iu.test(after)) return false
  const [first] = new Clause(before.trim().replace(/^(?:please|just|so|and)\s+/iu, '')).tokens
  const isOrder = first?.pos === 'VERB' && first.text.toLowerCase() === first.lemma
  return (
    isOrder &&
    /^[^,;]+ please[.!]*$/iu.test(after) &&
    new Clause(after).tokens.every(({ pos }) => !/^(?:VERB|AUX|PRON)$/.test(pos))
  )
}

/** "It took us two years and four people": what follows belongs to what happened. */
function goesOnTelling(before: string, after: string): boolean {
  const isBare = new Clause(after.trim()).tokens.every(({ pos }) => pos !== 'VERB' && pos !== 'AUX' && pos !== 'PRON')
  const told = new Clause(before.trim())
  return isBare && /\d|\b(?:took|needed|cost|had|were|was)\b/iu.test(before) && isPastIn(told)
}

/** What means something only together, as "touch the scanner and I am out", or "make it a text and forget the mail". */
function isOneClause(before: string, between: string, after: string): boolean {
  if (/^(?:just )?in case\b/iu.test(after)) return true
  if (goesOn(before, between, after) || goesOnTelling(before, after)) return true
  if (askedTopic.test(`${before}${between}${after}`.trim())) return true
  // "No matter what, the scanning stays."
  if (withoutAsides(`${before}${between}${after}`.trim()) === after.trim()) return true
  // "There is one thing I would fight for and it is the reports" names it at the end.
  if (/\bone thing\b/iu.test(before) && /^(?:it|that)(?:['’]s| is)\b/iu.test(after)) return true
  const whole = new Clause(before + between + after)
  return (
    readThreat(whole) !== null ||
    (/ make .* (?:forget|drop|skip|leave) /.test(whole.base) && readExchange(whole)?.kind === 'replace')
  )
}

function isClause(fragment: string, read: (clause: string) => readonly ClausePoint[]): boolean {
  if (hasMeaning(read(fragment.replace(reason, '')))) return true
  const { tokens } = new Clause(fragment.trim())
  // The tagger takes the verb of "our internet drops all the time" for a noun.
  const hasSubject = /^(?:we|i|you|it|they|he|she|my|our|his|her|their|there|nobody|everybody|everyone)$/.test(
    tokens[0]?.lemma ?? '',
  )
  return (
    tokens.length > 2 &&
    (tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX') || (hasSubject && tokens.length > 4))
  )
}

/** "We do not need to build the chat and show the maps" rules out both. */
function sharesNegation(before: string, between: string, after: string): boolean {
  if (between.includes(',') || !/\b(?:and|or)\b/iu.test(between)) return false
  const [first] = new Clause(after.trim()).tokens
  const isNegated = / (?:not|never) /.test(new Clause(before).base)
  return (
    isNegated &&
    first?.pos === 'VERB' &&
    first.text.toLowerCase() === first.lemma &&
    !isOwnVerb.test(` ${first.lemma} `)
  )
}

const isOwnVerb = / (?:drop|remove|cut|skip|omit|delete|exclude|scrap|keep|leave|take|postpone|defer|delay|add|make) /
