import {
  type RiskFactor,
  RiskKind,
  type RiskLevel,
  type RiskReason,
  type WorkItem,
  type WorkItemId,
} from '../schemas/index.ts'

/** What the risk of an option rests on. */
export interface WorkAtRisk {
  /** The option's items. */
  readonly items: readonly WorkItem[]
  readonly engineers: number
  /** Hours of focused work per engineer and calendar week. */
  readonly focusedHoursPerWeek: number
}

export interface ContentRisk {
  readonly level: RiskLevel
  /** One for each factor that counts, in the order of `RiskFactor`. */
  readonly reasons: RiskReason[]
}

type Reason = RiskReason & { readonly points: number }

/**
 * How likely an option is to go wrong, by what its work is. Points are added up: 0 or 1 is low, 2 or 3 is medium, 4 or
 * more is high. So one serious kind of flag makes a plan medium, and two make it high. The weights are our judgement.
 *
 * Everything that counts can only grow with more flags, more work and more engineers, so none of them lowers the level:
 * hours count in total and not by share, and the length is that of the work, which a larger team does not shorten.
 * Confidence in the brief does not count: an unrated brief is not a risky one.
 */
export function contentRisk({ items, engineers, focusedHoursPerWeek }: WorkAtRisk): ContentRisk {
  const found = [
    ...RiskKind.options.map((kind) => flagged(kind, items)),
    spread(items, focusedHoursPerWeek),
    length(items, focusedHoursPerWeek),
    team(engineers),
  ]
  const reasons = found.filter(({ points }) => points > 0)
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0)
  return {
    level: points < 2 ? 'low' : points < 4 ? 'medium' : 'high',
    reasons: reasons.map(({ points: _, ...reason }) => reason),
  }
}

/** Points of a kind of flag, and one more from this number of flagged items on. */
const weights: Record<RiskKind, { points: number; severalFrom: number }> = {
  novel: { points: 2, severalFrom: 2 },
  outside_dependency: { points: 1, severalFrom: 3 },
  approval: { points: 2, severalFrom: 2 },
  regulated: { points: 2, severalFrom: 3 },
}

function flagged(kind: RiskKind, items: readonly WorkItem[]): Reason {
  const flaggedItems = items.filter(({ flags = [] }) => flags.some((flag) => flag.kind === kind))
  const words = flaggedItems.flatMap(({ flags = [] }) =>
    flags.flatMap((flag) => (flag.kind === kind ? flag.words : [])),
  )
  const { points, severalFrom } = weights[kind]
  const counted = flaggedItems.length === 0 ? 0 : flaggedItems.length < severalFrom ? points : points + 1
  return reason(kind, counted, [...new Set(words)].slice(0, maxSentences).join(' '), flaggedItems)
}

/** Sentences of one reason: more are not read, and the reason would not fit its field. */
const maxSentences = 3

/** An item is wide open when it takes more than 2.5 times its likely hours in one case of ten. Tasks usually take 2. */
const wideFactor = 2.5

/** 1 point when wide-open items can overrun by more than two weeks of one engineer, 2 for more than two months. */
function spread(items: readonly WorkItem[], hoursPerWeek: number): Reason {
  const wide = items.filter(({ hours: { likely, high } }) => high >= wideFactor * likely)
  const overrun = wide.reduce((sum, { hours: { likely, high } }) => sum + high - likely, 0) / hoursPerWeek
  const which = wide.length === 1 ? '1 item' : `${wide.length} items`
  return reason('spread', pointsAbove(overrun, [2, 8]), `${which} can take more than twice the likely hours.`, wide)
}

/** Quarters of a year of one engineer: 1 point for more than one, 2 for more than three, 3 for more than six. */
function length(items: readonly WorkItem[], hoursPerWeek: number): Reason {
  const weeks = items.reduce((sum, { hours: { likely } }) => sum + likely, 0) / hoursPerWeek
  const points = pointsAbove(weeks, [13, 39, 78])
  const period = ['', 'three months', 'nine months', 'eighteen months'][points] ?? ''
  return reason('length', points, `It is more than ${period} of work for one engineer.`)
}

/** 1 point for more than three engineers, 2 for more than six. */
function team(engineers: number): Reason {
  return reason('team', pointsAbove(engineers, [3, 6]), `${engineers} engineers have to agree on one design.`)
}

function pointsAbove(value: number, thresholds: readonly number[]): number {
  return thresholds.filter((threshold) => value > threshold).length
}

function reason(factor: RiskFactor, points: number, words: string, items: readonly WorkItem[] = []): Reason {
  const [first, ...others]: WorkItemId[] = items.map(({ id }) => id)
  return { factor, points, words, ...(first !== undefined && { workItemIds: [first, ...others] }) }
}
