import type { FeedbackPoint } from '@plangate/core/schemas'
import type { FittedOptions } from '../options/fit-options.ts'
import type { TargetLimits } from '../options/target-limits.ts'
import { optionTitles } from '../wording/option-name.ts'
import { listed, numberWord, quoted, shortened } from '../wording/phrasing.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import { isInEffect, lastPointByKey } from './combine-feedback.ts'
import type { FeedbackEffect, ParsedPoint } from './parse-feedback.ts'
import { elementName, itemsOfElement } from './plan-elements.ts'

/** The plan before and after all feedback, and the options after it. */
export interface FeedbackOutcome {
  readonly before: WorkPlan
  readonly after: WorkPlan
  readonly fitted: FittedOptions
}

const maxTitles = 4

/** Returns for every point what it changed, or why it changed nothing. */
export function answerPoints(points: readonly ParsedPoint[], outcome: FeedbackOutcome): FeedbackPoint[] {
  const lastPoints = lastPointByKey(points)
  const reporter = points.find((point) =>
    point.effects.some((effect) => isCut(effect) && isInEffect(effect, lastPoints)),
  )
  return points.map((point) => {
    const inEffect = point.effects.filter((effect) => isInEffect(effect, lastPoints))
    const overruled = point.effects.find((effect) => !isInEffect(effect, lastPoints))
    const answers = inEffect.map((effect) =>
      isCut(effect) && reporter && reporter !== point ? countedWith(reporter) : answerTo(effect, outcome),
    )
    const used = answers.some((answer) => answer.used)
    const how = [
      ...answers.map((answer) => answer.how),
      ...(overruled
        ? [`Overruled by ${quoted(lastPoints.get(overruled.key)?.words ?? '', 80)}, which was said later.`]
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

/** All limits cut together, so that only one point reports the cuts. */
function isCut(effect: FeedbackEffect): boolean {
  if (effect.kind === 'reduction') return true
  return effect.kind === 'amount' && 'limits' in effect.amount && effect.amount.limits.team === undefined
}

function countedWith({ words }: ParsedPoint): Answer {
  return { used: true, how: `Counted in together with ${quoted(words, 80)}.` }
}

interface Answer {
  readonly used: boolean
  readonly how: string
}

function answerTo(effect: FeedbackEffect, outcome: FeedbackOutcome): Answer {
  if (effect.kind === 'reduction') return { used: true, how: describeCuts(outcome.fitted) }
  if (effect.kind === 'element') return answerToElement(effect, outcome)
  if ('options' in effect.amount)
    return { used: true, how: `At most ${numberWord(effect.amount.options, false)} options are planned.` }
  return 'limits' in effect.amount
    ? { used: true, how: describeLimits(effect.amount.limits, outcome.fitted) }
    : { used: false, how: '' }
}

function describeLimits({ team }: TargetLimits, fitted: FittedOptions): string {
  if (!team) return describeCuts(fitted)
  const people = team.engineers === 1 ? 'one engineer' : `${numberWord(team.engineers, false)} engineers`
  return team.exactly ? `Every option is planned for ${people}.` : `No option is planned for more than ${people}.`
}

/** What the options gave up, and which ones still exceed the limits. */
function describeCuts({ options, cuts, unfit }: FittedOptions): string {
  const cutSentences = options.flatMap(({ key }) => {
    const names = titlesOf(cuts.get(key) ?? [])
    return names === '' ? [] : [`“${optionTitles[key]}” gives up ${names}.`]
  })
  const unfitSentences = unfit.map((key) =>
    key === options[0]?.key
      ? `“${optionTitles[key]}” is likely to need more even so; what is left of it is hard to do without.`
      : `“${optionTitles[key]}” is likely to need more; it shows what the limit costs.`,
  )
  return cutSentences.length + unfitSentences.length === 0
    ? 'Every option is likely to keep to it as it is.'
    : [...cutSentences, ...unfitSentences].join(' ')
}

function answerToElement(
  { element, stance }: Extract<FeedbackEffect, { kind: 'element' }>,
  { before, after, fitted }: FeedbackOutcome,
): Answer {
  const old = itemsOfElement(element, before)
  const now = itemsOfElement(element, after)
  switch (stance) {
    case 'drop': {
      if (old.length === 0) return { used: false, how: `The plan has nothing of ${elementName(element)}.` }
      return { used: true, how: describeDrop(old, after) }
    }
    case 'keep':
      return now.length === 0
        ? { used: false, how: `The plan has nothing of ${elementName(element)}.` }
        : { used: true, how: `${titlesOf(now)} stay where they are and are not cut for time or money.` }
    case 'must':
      return answerToMust(old, now, fitted)
    default:
      return now.length === 0
        ? { used: false, how: `The plan has nothing of ${elementName(element)}.` }
        : { used: true, how: describePlacement(now, fitted) }
  }
}

function describeDrop(old: readonly PlannedItem[], after: WorkPlan): string {
  const gone = old.filter(({ id }) => !after.items.some((item) => item.id === id))
  const left = old.filter((item) => !gone.includes(item))
  const stays = `${titlesOf(left)} stays, because other parts of the brief ask for it.`
  if (gone.length === 0) return `Given up as far as it was asked for by these words; ${stays}`
  return `Dropped ${titlesOf(gone)}.${describeHandover(gone, after)}${left.length > 0 ? ` ${stays}` : ''}`
}

function describePlacement(items: readonly PlannedItem[], { options }: FittedOptions): string {
  const having = options.filter((option) => items.some(({ id }) => option.items.some((item) => item.id === id)))
  const names = titlesOf(items)
  if (having.length === 0) return `Left for later, in no option: ${names}.`
  return `Now in ${listed(having.map(({ key }) => `“${optionTitles[key]}”`))} only: ${names}.`
}

function answerToMust(old: readonly PlannedItem[], now: readonly PlannedItem[], { options }: FittedOptions): Answer {
  const everywhere = now.filter((item) => options.every(({ items }) => items.some(({ id }) => id === item.id)))
  const known = new Set(old.map(({ id }) => id))
  const isNew = everywhere.some(({ id }) => !known.has(id))
  if (everywhere.length === 0) return { used: false, how: 'There was no room for it within the limits.' }
  return { used: true, how: `${isNew ? 'Added to' : 'Part of'} every option: ${titlesOf(everywhere)}.` }
}

/** The delivery plan covers needs and constraints whose items are dropped. */
function describeHandover(gone: readonly PlannedItem[], { items }: WorkPlan): string {
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
