import type { FeedbackRequest, PreviousPlan } from '@plangate/core/runner'
import {
  type FeedbackIntent,
  type FeedbackReading,
  impliedCurrency,
  maxReadPoints,
  type WorkItem,
} from '@plangate/core/schemas'
import { contentWords } from '../reading/content-words.ts'
import { subjectsIn } from '../reading/mentions.ts'
import { quotable } from '../reading/passages.ts'
import { type Word, wordsOf } from '../reading/words.ts'
import { noWishes } from '../wishes.ts'
import { quoted } from '../wording/phrasing.ts'
import { type WorkPlan, writeWorkPlan } from '../work-items/write-work-plan.ts'
import type { AmountContext } from './amount.ts'
import { answerQuestion } from './answer-question.ts'
import { describeSimpler, isMustHave } from './describe-simpler.ts'
import { hoursPerWeekRefusal } from './effects-of-intent.ts'
import { findNearMiss, findTypo, findUnknownWord } from './find-typo.ts'
import { itemsOfElement } from './plan-elements.ts'
import { asksAboutPart, isIdle } from './read-clause.ts'
import { type PointRead, readPoints } from './read-points.ts'
import { type PlanElement, resolveTarget } from './resolve-target.ts'

type ReadingPoint = FeedbackReading['points'][number]

const maxChoices = 8

const tooManyPoints = 'These are more points than can be read at once. Can the rest wait for another round?'

/** Reads feedback for the founder to confirm, against the plan that the founder sees. */
export function readFeedback(request: Omit<FeedbackRequest, 'repair'>): FeedbackReading {
  const { brief, previous, feedback, today, currency = impliedCurrency } = request
  const plan = writeWorkPlan(brief, noWishes)
  return { points: readInPlan(feedback, { plan, previous, today: new Date(today), currency }) }
}

interface PlanContext extends AmountContext {
  readonly plan: WorkPlan
  readonly previous: PreviousPlan
}

/** Reads feedback against a work plan that has been written already. */
export function readInPlan(feedback: string, { plan, previous, ...context }: PlanContext): ReadingPoint[] {
  const points = readPoints(feedback, { plan: previous, ...context }).flatMap((point) => entriesOf(point, plan))
  const [first] = points.slice(maxReadPoints - 1)
  const isTooLong = first !== undefined && points.length > maxReadPoints
  const shown = isTooLong ? points.slice(0, maxReadPoints - 1) : points
  const rest = feedback.slice(isTooLong ? Math.max(0, feedback.lastIndexOf(first.words)) : feedback.length)
  const read = shown.map((point) => pointInPlan(point, plan, previous))
  const isPart = (name: string) => isNamed({ kind: 'keep', object: name }, plan) || isPlanned(name, plan, previous)
  return [
    ...withoutExplanations(read, isPart),
    ...(isTooLong
      ? [{ words: quotable(rest), intent: { kind: 'ask', question: tooManyPoints } as const, choices: [] }]
      : []),
  ]
}

/**
 * Beside a sure wish, words that leave a doubt and name no part of the plan explain: "no sign-in, my helpers are in a
 * hurry". Alone they are asked about.
 */
function withoutExplanations(points: readonly ReadingPoint[], isPart: (name: string) => boolean): ReadingPoint[] {
  const isDoubt = ({ intent, choices }: ReadingPoint) =>
    intent.kind === 'ask' &&
    asksAboutPart(intent.question) &&
    !choices.some((choice) => 'object' in choice && isPart(choice.object))
  const isSure = points.some(({ intent }) => !isIdle(intent))
  return points.map((point) =>
    isSure && isDoubt(point) ? { words: point.words, intent: { kind: 'remark' }, choices: [] } : point,
  )
}

/** "Drop the chat, the maps and the forum" is three points, where each of them names something. */
function entriesOf(point: PointRead, plan: WorkPlan): PointRead[] {
  const { intent } = point
  if (!('object' in intent) || 'other' in intent || 'hours' in intent) return [point]
  const context = { plan, extras: [], mayBeNew: intent.kind === 'add' }
  const entries = intent.object
    .split(/,\s*(?:and\s+|or\s+)?|\s+(?:and|or|plus|&)\s+/iu)
    .flatMap((entry) => entry.replace(/^(?:the|a|an|our)\s+/iu, '').trim() || [])
  const isList = entries.length > 1 && entries.every((entry) => resolveTarget(entry, context).elements.length > 0)
  return isList
    ? entries.map((object) => ({
        ...point,
        words: point.words.includes(object) ? object : point.words,
        intent: { ...intent, object },
      }))
    : [point]
}

/** What the plan adds to the reading of a point: the answer to a question, a typing error, what is not there. */
export function pointInPlan(read: PointRead, plan: WorkPlan, previous: PreviousPlan): ReadingPoint {
  const point = withKnownName(read, plan, previous)
  const { intent } = point
  if (intent.kind === 'question')
    return { ...point, intent: { ...intent, answer: answerIn(point, plan, previous) }, choices: [] }
  const asked = askedAbout(point, plan, previous)
  if (asked) return { ...point, ...asked }
  if (intent.kind === 'keep' && asksForNew.test(point.words) && !isPlanned(intent.object, plan, previous))
    return pointInPlan({ ...point, intent: { kind: 'add', object: intent.object } }, plan, previous)
  const note = noteOn(intent, plan, previous)
  return { ...point, choices: choicesOf(point), ...(note !== null && { note }) }
}

/** The one part of the plan that the words name, where what was taken for its name is nothing that the plan has. */
function withKnownName(point: PointRead, plan: WorkPlan, previous: PreviousPlan): PointRead {
  const { intent, words } = point
  const mayBeOther =
    intent.kind === 'keep' || intent.kind === 'drop' || intent.kind === 'later' || intent.kind === 'hours'
  if (!mayBeOther || isNamed(intent, plan) || isPlanned(intent.object, plan, previous)) return point
  const object = partNamed(words, plan)
  return object === null ? point : { ...point, intent: { ...intent, object } }
}

/** The first part of the plan that words name, as they name it. */
function partNamed(words: string, plan: WorkPlan): string | null {
  const [match] = subjectsIn(wordsOf(words))
  if (!match) return null
  const all = wordsOf(words)
  const [first, last] = [all[match.at], all[match.at + match.length - 1]]
  const part = first && last ? words.slice(first.start, last.end) : null
  return part !== null && isNamed({ kind: 'keep', object: part }, plan) ? part : null
}

/** What has to be asked: a typing error, what the plan does not have, a part that is named without a wish; or null. */
function askedAbout(
  point: PointRead,
  plan: WorkPlan,
  previous: PreviousPlan,
): Pick<ReadingPoint, 'intent' | 'choices'> | null {
  const { intent, words } = point
  const saysNothing = intent.kind === 'remark' || intent.kind === 'not_understood'
  const named = 'object' in intent ? intent.object : saysNothing ? words : null
  if (named === null) return null
  const typo = findTypo(named, plan) ?? (isNamed(intent, plan) ? null : findNearMiss(named, plan))
  if (typo) return askForTypo(point, typo.written, typo.meant)
  if (isUnknown(intent, named, plan, previous))
    return {
      intent: { kind: 'ask', question: `The plan has nothing called ${quoted(named, 60)}. What is meant?` },
      choices: 'object' in intent ? [intent] : [],
    }
  return null
}

/** "Don't forget the tips" and "the tips have to be in" ask for something where the plan has none. */
const asksForNew =
  /\bforget\b|\b(?:must|should|(?:has|have|needs?|ought) to) (?:\w+ )?be (?:in|inside|there|part|included|among)\b/iu

/** Whether the plan or the catalogue has what stays or goes; other intents need no name that is known. */
function isNamed(intent: FeedbackIntent, plan: WorkPlan): boolean {
  if (!/^(?:keep|drop|later|hours)$/.test(intent.kind) || !('object' in intent)) return true
  return resolveTarget(intent.object, { plan, extras: [], mayBeNew: true }).elements.length > 0
}

/** What goes has to be something that the plan or the catalogue knows; else it may be a typing error. */
function isUnknown(intent: FeedbackIntent, named: string, plan: WorkPlan, previous: PreviousPlan): boolean {
  const mustBeKnown = intent.kind === 'drop' || intent.kind === 'hours'
  if (mustBeKnown && !isNamed(intent, plan) && !isPlanned(named, plan, previous)) return true
  return mayHoldTypo(intent, named) && findUnknownWord(named, plan) !== null
}

/** A typing error that nothing is close to may stand in what stays or goes, and in a remark as short as an order. */
function mayHoldTypo({ kind }: FeedbackIntent, named: string): boolean {
  if (kind === 'remark') return named.split(/\s+/u).length <= 5
  return kind === 'keep' || kind === 'drop' || kind === 'later'
}

function askForTypo(
  { intent, words }: PointRead,
  written: string,
  meant: string,
): Pick<ReadingPoint, 'intent' | 'choices'> {
  const named =
    'object' in intent ? [intent] : (['keep', 'drop', 'later', 'add'] as const).map((kind) => ({ kind, object: words }))
  const corrected = named.map((each) => ({ ...each, object: each.object.replace(written, meant) }))
  return {
    intent: { kind: 'ask', question: `Does “${written}” mean “${meant}”?` },
    choices: [...corrected, ...('object' in intent ? [intent] : [])],
  }
}

const objectKinds = ['keep', 'drop', 'later', 'add', 'done'] as const

/** What else a founder may have meant. */
function choicesOf({ intent, choices }: PointRead): FeedbackIntent[] {
  const others: FeedbackIntent[] =
    'object' in intent
      ? objectKinds.flatMap((kind) => (kind === intent.kind ? [] : [{ kind, object: intent.object }]))
      : []
  const idle: FeedbackIntent[] =
    intent.kind === 'remark' || intent.kind === 'not_understood' ? [] : [{ kind: 'remark' }]
  return [...choices, ...others].slice(0, maxChoices - 1).concat(idle)
}

/** What the founder should know before: what goes, that the plan has nothing of it, or that it is a must-have. */
function noteOn(intent: FeedbackIntent, plan: WorkPlan, previous: PreviousPlan): string | null {
  if (intent.kind === 'hours_per_week') return hoursPerWeekRefusal
  if (intent.kind === 'simplify') return describeSimpler(intent.object, elementsOf(intent.object, plan), plan)
  if (!('object' in intent)) return null
  const object = intent.kind === 'replace' || intent.kind === 'swap' ? intent.other : intent.object
  if (intent.kind !== 'add' && !isPlanned(object, plan, previous))
    return `The plan has nothing called ${quoted(object, 60)}.`
  const isTakenOut = intent.kind === 'drop' || intent.kind === 'later' || intent.kind === 'replace'
  return isTakenOut && isMustHave(elementsOf(object, plan), plan)
    ? `${quoted(object, 60)} is a must-have of your brief.`
    : null
}

function isPlanned(object: string, plan: WorkPlan, previous: PreviousPlan): boolean {
  const isInPlan = elementsOf(object, plan).some(
    (element) => element.kind === 'foundation' || itemsOfElement(element, plan).length > 0,
  )
  return (
    isInPlan ||
    itemsNamed(object, previous).length > 0 ||
    plan.passages.some(({ text }) => hasSubject(object, text)) ||
    isAskedFor(object, previous)
  )
}

function elementsOf(object: string, plan: WorkPlan): readonly PlanElement[] {
  return resolveTarget(object, { plan, extras: [], mayBeNew: false }).elements
}

/** The work items whose titles have all the words that carry the subject. */
function itemsNamed(text: string, { workItems }: PreviousPlan): WorkItem[] {
  return workItems.filter(({ title }) => hasSubject(text, title))
}

/** Whether earlier feedback that was used speaks of it. */
function isAskedFor(text: string, { feedback }: PreviousPlan): boolean {
  return (feedback?.points ?? []).some(({ words, used }) => used && hasSubject(text, words))
}

/** "Mails" are "e-mails". */
function subjectStem({ stem }: Word): string {
  return stem.replace(/^e-?mail$/, 'mail')
}

/** Whether `within` has all the words of `text` that carry the subject. */
function hasSubject(text: string, within: string): boolean {
  const stems = contentWords(wordsOf(text)).map(subjectStem)
  const present = new Set(wordsOf(within).map(subjectStem))
  return stems.length > 0 && stems.every((stem) => present.has(stem))
}

/** Words of questions that name no part of the plan. */
const questionWords = new Set(
  (
    'option plan a b c cost costs expensive cheap price money hours hour weeks week months month long much ' +
    'many take takes risk risky risks team people engineers engineer really work effort estimate add added ' +
    'adding drop without leave left happen happens would difference include includes cover covers so big ' +
    'large high low come comes mean means planned included dear what why how'
  ).split(' '),
)

function answerIn({ words, options = [] }: PointRead, plan: WorkPlan, previous: PreviousPlan): string | null {
  const named = words.replaceAll(/[\p{L}\p{N}]+/gu, (word) => (questionWords.has(word.toLowerCase()) ? ' ' : word))
  const elements = elementsOf(named, plan)
  const ids = new Set(elements.flatMap((element) => itemsOfElement(element, plan).map(({ id }) => id)))
  const items = previous.workItems.filter(({ id }) => ids.has(id))
  const outside = elements.flatMap((element) => (element.kind === 'capability' ? [element.capability] : []))[0]
  return answerQuestion(
    {
      words,
      options,
      items: items.length > 0 ? items : itemsNamed(named, previous),
      outside: outside
        ? {
            name: outside.name,
            hours: outside.items.reduce(
              (sum, { hours: [, likely], depth }) => sum + (depth === 'first' ? likely : 0),
              0,
            ),
          }
        : null,
    },
    previous,
  )
}
