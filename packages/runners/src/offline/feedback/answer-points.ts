import type { FeedbackPoint } from '@plangate/core/schemas'
import type { FittedOptions } from '../options/fit-options.ts'
import type { OptionPlan } from '../options/option-plan.ts'
import type { TargetLimits } from '../options/target-limits.ts'
import type { Stance } from '../wishes.ts'
import { optionTitles } from '../wording/option-name.ts'
import { listed, numberWord, quoted, shortened } from '../wording/phrasing.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import type { WorkPlan } from '../work-items/write-work-plan.ts'
import { isInEffect, lastPointByKey } from './combine-feedback.ts'
import type { FeedbackEffect } from './effects-of-intent.ts'
import type { ParsedPoint } from './parse-feedback.ts'
import { elementName, itemsOfElement } from './plan-elements.ts'

/** The plan before and after all feedback, and the options after it. */
export interface FeedbackOutcome {
  readonly before: WorkPlan
  readonly after: WorkPlan
  readonly fitted: FittedOptions
  /** Whether options of the last plan stay as they are, so that feedback is about the new ones. */
  readonly hasPinned: boolean
}

const maxTitles = 4

/** Returns for every point what it changed, or why it changed nothing. A point is used when all of it is. */
export function answerPoints(points: readonly ParsedPoint[], outcome: FeedbackOutcome): FeedbackPoint[] {
  const lastPoints = lastPointByKey(points)
  const reporter = points.find((point) =>
    point.effects.some((effect) => isCut(effect) && isInEffect(effect, lastPoints)),
  )
  return points.map((point) => {
    const inEffect = point.effects.filter((effect) => isInEffect(effect, lastPoints))
    const overruled = point.effects.find((effect) => !isInEffect(effect, lastPoints))
    const answers = inEffect.map((effect) =>
      isCut(effect) && reporter && reporter !== point ? countedWith(reporter) : answerTo(effect, point, outcome),
    )
    const used = !overruled && answers.length > 0 && answers.every((answer) => answer.used)
    const how = [
      ...answers.map((answer) => answer.how),
      ...(overruled
        ? [`Overruled by ${quoted(lastPoints.get(overruled.key)?.words ?? '', 80)}, which was said later.`]
        : []),
      ...point.refusals,
      ...(used && outcome.hasPinned ? ['Options that you kept stay as they are.'] : []),
    ]
    const prefix = point.isEarlier ? 'From earlier feedback. ' : ''
    return {
      words: point.words,
      used,
      how: shortened(`${prefix}${[...new Set(how)].join(' ')}`, 1_000),
      ...(used && { reading: readingOf(point) }),
    }
  })
}

/** How a used point was read, so that later rounds do not read its words again. */
function readingOf({ intent, options }: ParsedPoint): NonNullable<FeedbackPoint['reading']> {
  return { intent, ...(options && { options }) }
}

/** All limits cut together, so that only one point reports the cuts. */
function isCut(effect: FeedbackEffect): boolean {
  return effect.kind === 'reduction' || (effect.kind === 'limits' && effect.cuts)
}

function countedWith({ words }: ParsedPoint): Answer {
  return { used: true, how: `Counted in together with ${quoted(words, 80)}.` }
}

interface Answer {
  readonly used: boolean
  readonly how: string
}

function answerTo(effect: FeedbackEffect, point: ParsedPoint, outcome: FeedbackOutcome): Answer {
  switch (effect.kind) {
    case 'reduction':
      return { used: true, how: describeCuts(outcome.fitted) }
    case 'limits':
      return {
        used: true,
        how: effect.cuts ? describeCuts(outcome.fitted) : describeTeam(effect.limits, point, outcome),
      }
    case 'element':
      return answerToElement(effect, point, outcome)
    case 'options':
      return { used: true, how: `At most ${numberWord(effect.count, false)} options are planned.` }
    case 'raise':
      return { used: true, how: 'There is more room now. No option is cut for it.' }
    case 'people':
      return { used: true, how: `${subjectOf(point, outcome)} one more engineer, and nothing is cut.` }
    case 'hours':
      return {
        used: true,
        how:
          `${titlesOf(itemsOfElement(effect.element, outcome.after))} now counts ${effect.hours} ` +
          'person-hours, as your team says.',
      }
  }
}

/** "Every option has", or the options that the point names. */
function subjectOf({ only }: ParsedPoint, { hasPinned }: FeedbackOutcome): string {
  if (only === null) return hasPinned ? 'Every new option has' : 'Every option has'
  return `${listed(only.map((key) => `“${optionTitles[key]}”`))} ${only.length === 1 ? 'has' : 'have'}`
}

function describeTeam({ team, leastEngineers }: TargetLimits, point: ParsedPoint, outcome: FeedbackOutcome): string {
  const engineers = team?.engineers ?? leastEngineers ?? 1
  const people = engineers === 1 ? 'one engineer' : `${numberWord(engineers, false)} engineers`
  const bound = team === undefined ? 'at least ' : team.exactly ? '' : 'at most '
  return `${subjectOf(point, outcome)} ${bound}${people}.`
}

/** What the options gave up, and which ones still exceed the limits. */
function describeCuts({ options, cuts, unfit }: FittedOptions): string {
  const cutSentences = options.flatMap(({ key }) => {
    const names = titlesOf(cuts.get(key) ?? [])
    return names === '' ? [] : [`“${optionTitles[key]}” gives up ${names}.${mustHavesIn(cuts.get(key) ?? [])}`]
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
  point: ParsedPoint,
  { before, after, fitted }: FeedbackOutcome,
): Answer {
  const old = itemsOfElement(element, before)
  const now = itemsOfElement(element, after)
  if (old.length === 0 && now.length === 0)
    return { used: false, how: `The plan has nothing of ${elementName(element)}.` }
  if (point.only !== null) return answerToScoped(stance, now, point.only, fitted)
  switch (stance) {
    case 'drop':
      return old.length === 0
        ? { used: false, how: `The plan has nothing of ${elementName(element)}.` }
        : { used: true, how: describeDrop(old, after) }
    case 'keep':
      return now.length === 0
        ? { used: false, how: `The plan has nothing of ${elementName(element)}.` }
        : { used: true, how: `${titlesOf(now)} stay where they are and are not cut for time or money.` }
    case 'must':
      return answerToMust(old, now, fitted)
    case 'should':
    case 'could':
      return { used: true, how: describePlacement(now, fitted) }
  }
}

/** A wish for some options is met when each of them has the work, or none of it. */
function answerToScoped(
  stance: Stance,
  items: readonly PlannedItem[],
  only: readonly OptionPlan['key'][],
  { options }: FittedOptions,
): Answer {
  const isWanted = stance === 'keep' || stance === 'must'
  const named = options.filter(({ key }) => only.includes(key))
  const has = (option: OptionPlan) => items.some(({ id }) => option.items.some((item) => item.id === id))
  const titles = listed(named.map(({ key }) => `“${optionTitles[key]}”`))
  const used = named.length > 0 && named.every((option) => has(option) === isWanted)
  if (!used) return { used, how: `${titles || 'The option'} could not be changed like this.` }
  return {
    used,
    how: `${titles} ${named.length === 1 ? 'is' : 'are'} planned ${isWanted ? 'with' : 'without'} ${titlesOf(items)}.`,
  }
}

/** Must-haves are never cut without saying so. */
function mustHavesIn(items: readonly PlannedItem[]): string {
  const musts = items.filter(({ priority, origin }) => priority === 'must' && origin !== 'foundation')
  return musts.length === 0
    ? ''
    : ` ${titlesOf(musts)} ${musts.length === 1 ? 'is a must-have' : 'are must-haves'} of your brief.`
}

function describeDrop(old: readonly PlannedItem[], after: WorkPlan): string {
  const gone = old.filter(({ id }) => !after.items.some((item) => item.id === id))
  const left = old.filter((item) => !gone.includes(item))
  const stays = `${titlesOf(left)} stays, because other parts of the brief ask for it.`
  if (gone.length === 0) return `Given up as far as it was asked for by these words; ${stays}`
  const rest = left.length > 0 ? ` ${stays}` : ''
  return `Dropped ${titlesOf(gone)}.${mustHavesIn(gone)}${describeHandover(gone, after)}${rest}`
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
