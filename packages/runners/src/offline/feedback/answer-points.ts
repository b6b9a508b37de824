import type { FeedbackPoint } from '@plangate/core/schemas'
import type { Fitted } from '../options/fit-options.ts'
import type { Limits } from '../options/limits.ts'
import { titles } from '../wording/option-name.ts'
import { listed, numberWord, quoted, shortened } from '../wording/phrasing.ts'
import type { PlannedItem } from '../work/work-plan.ts'
import type { WorkPlan } from '../work/write-work-plan.ts'
import type { Mark, Point } from './points.ts'
import { itemsOf, nameOf } from './things-in-plan.ts'
import { holdsStill, lastWord } from './wishes-from.ts'

/** What became of the feedback: the plan before any of it, the plan after all of it, and its options. */
export interface Outcome {
  readonly before: WorkPlan
  readonly after: WorkPlan
  readonly fitted: Fitted
}

const maxTitles = 4

/** Tells for every point what it changed, or why it changed nothing. */
export function answerPoints(points: readonly Point[], outcome: Outcome): FeedbackPoint[] {
  const words = lastWord(points)
  const teller = points.find((point) => point.marks.some((mark) => isCut(mark) && holdsStill(mark, words)))
  return points.map((point) => {
    const live = point.marks.filter((mark) => holdsStill(mark, words))
    const overruled = point.marks.find((mark) => !holdsStill(mark, words))
    const answers = live.map((mark) =>
      isCut(mark) && teller && teller !== point ? toldWith(teller) : answerTo(mark, outcome),
    )
    const used = answers.some((answer) => answer.used)
    const how = [
      ...answers.map((answer) => answer.how),
      ...(overruled
        ? [`Overruled by ${quoted(words.get(overruled.key)?.words ?? '', 80)}, which was said later.`]
        : []),
      ...point.refusals,
    ]
    const prefix = point.isEarlier ? 'From earlier feedback. ' : ''
    return {
      words: point.words,
      used,
      how: shortened(`${prefix}${used ? '' : 'Not used: '}${[...new Set(how)].join(' ')}`, 1_000),
    }
  })
}

/** What all limits together cut is told once. */
function isCut(mark: Mark): boolean {
  if (mark.kind === 'lighter') return true
  return mark.kind === 'amount' && 'limits' in mark.amount && mark.amount.limits.team === undefined
}

function toldWith({ words }: Point): Answer {
  return { used: true, how: `Counted in together with ${quoted(words, 80)}.` }
}

interface Answer {
  readonly used: boolean
  readonly how: string
}

function answerTo(mark: Mark, outcome: Outcome): Answer {
  if (mark.kind === 'lighter') return { used: true, how: cutsTold(outcome.fitted) }
  if (mark.kind === 'thing') return thingAnswer(mark, outcome)
  if ('options' in mark.amount)
    return { used: true, how: `At most ${numberWord(mark.amount.options, false)} options are planned.` }
  return 'limits' in mark.amount
    ? { used: true, how: limitsTold(mark.amount.limits, outcome.fitted) }
    : { used: false, how: '' }
}

function limitsTold({ team }: Limits, fitted: Fitted): string {
  if (!team) return cutsTold(fitted)
  const people = team.engineers === 1 ? 'one engineer' : `${numberWord(team.engineers, false)} engineers`
  return team.exactly ? `Every option is planned for ${people}.` : `No option is planned for more than ${people}.`
}

/** What options gave up, and which are too large even so. */
function cutsTold({ options, cuts, unfit }: Fitted): string {
  const told = options.flatMap(({ key }) => {
    const names = titlesOf(cuts.get(key) ?? [])
    return names === '' ? [] : [`“${titles[key]}” gives up ${names}.`]
  })
  const left = unfit.map((key) =>
    key === options[0]?.key
      ? `“${titles[key]}” is likely to need more even so; what is left of it is hard to do without.`
      : `“${titles[key]}” is likely to need more; it shows what the limit costs.`,
  )
  return told.length + left.length === 0
    ? 'Every option is likely to keep to it as it is.'
    : [...told, ...left].join(' ')
}

function thingAnswer({ thing, stance }: Extract<Mark, { kind: 'thing' }>, { before, after, fitted }: Outcome): Answer {
  const old = itemsOf(thing, before)
  const now = itemsOf(thing, after)
  switch (stance) {
    case 'drop': {
      if (old.length === 0) return { used: false, how: `The plan has nothing of ${nameOf(thing)}.` }
      const gone = old.filter(({ id }) => !after.items.some((item) => item.id === id))
      return { used: true, how: `Dropped ${titlesOf(gone.length > 0 ? gone : old)}.${handedOver(gone, after)}` }
    }
    case 'keep':
      return now.length === 0
        ? { used: false, how: `The plan has nothing of ${nameOf(thing)}.` }
        : { used: true, how: `${titlesOf(now)} stay where they are and are not cut for time or money.` }
    case 'must':
      return mustAnswer(old, now, fitted)
    default:
      return now.length === 0
        ? { used: false, how: `The plan has nothing of ${nameOf(thing)}.` }
        : { used: true, how: whereabouts(now, fitted) }
  }
}

function whereabouts(items: readonly PlannedItem[], { options }: Fitted): string {
  const having = options.filter((option) => items.some(({ id }) => option.items.some((item) => item.id === id)))
  const names = titlesOf(items)
  if (having.length === 0) return `Left for later, in no option: ${names}.`
  return `Now in ${listed(having.map(({ key }) => `“${titles[key]}”`))} only: ${names}.`
}

function mustAnswer(old: readonly PlannedItem[], now: readonly PlannedItem[], { options }: Fitted): Answer {
  const everywhere = now.filter((item) => options.every(({ items }) => items.some(({ id }) => id === item.id)))
  const known = new Set(old.map(({ id }) => id))
  const isNew = everywhere.some(({ id }) => !known.has(id))
  if (everywhere.length === 0) return { used: false, how: 'There was no room for it within the limits.' }
  return { used: true, how: `${isNew ? 'Added to' : 'Part of'} every option: ${titlesOf(everywhere)}.` }
}

/** Needs and constraints that nobody does now are not forgotten: the delivery plan looks after them. */
function handedOver(gone: readonly PlannedItem[], { items }: WorkPlan): string {
  const delivery = items.find(({ id }) => id === 'delivery-plan')
  const words = new Set(gone.flatMap(({ addresses }) => addresses.map((address) => address.words)))
  const left = (delivery?.addresses ?? []).filter(
    (address) => (address.part === 'needs' || address.part === 'keyConstraints') && words.has(address.words),
  )
  return left.length === 0
    ? ''
    : ` What the brief asks for there is only looked after by ${quoted(delivery?.title ?? '')} now.`
}

function titlesOf(items: readonly PlannedItem[]): string {
  const names = items.map(({ title }) => quoted(title, 80))
  return names.length <= maxTitles ? listed(names) : `${listed(names.slice(0, maxTitles))} and others`
}
