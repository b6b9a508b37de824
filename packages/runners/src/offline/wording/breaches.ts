import { givenUp } from '../checks/check-option.ts'
import { middleOf, surelyMore } from '../options/measure-options.ts'
import { largestParts } from './largest-parts.ts'
import { namedMusts } from './named-musts.ts'
import { quoted, uncapitalised } from './phrasing.ts'
import { isQuotable, type WordingFacts } from './wording-facts.ts'

/** More would crowd out every other reason against the option; the checks list them all. */
const maxConstraints = 2

/**
 * What the option breaks: limits, must-haves and key constraints, and what keeps it from shipping first. Each sentence
 * says how large the option is, so that it is about this option alone. Numbers of weeks and money stay with core.
 */
export function breaches(facts: WordingFacts): (string | null)[] {
  return [missedLimits(facts), missedMusts(facts), ...brokenConstraints(facts), shipsLater(facts)]
}

/** What is missed by less than the planner can measure is left to core's checks. */
function missedLimits(facts: WordingFacts): string | null {
  const { option, limits, estimate } = facts
  const isBeyond = (p50: number, limit = Number.POSITIVE_INFINITY) => p50 > limit * surelyMore
  const missed = [
    ...(isBeyond(estimate.weeks.p50, limits.weeks) ? ['the time'] : []),
    ...(isBeyond(middleOf(estimate.cost.p50), limits.budget) ? ['the budget'] : []),
    ...(option.engineers < (limits.leastEngineers ?? 0) ? ['the smallest team'] : []),
  ]
  if (missed.length === 0) return null
  const parts = largestParts(facts)
  const most = parts ? ` (most hours besides the foundation: ${parts})` : ''
  return `Does not keep to ${missed.join(' and ')} of the brief with its ${option.items.length} work items${most}.`
}

/** What the founder has given up does not count against the option. */
function missedMusts({ option, checks }: WordingFacts): string | null {
  const missed = checks.filter(
    (check) =>
      check.part === 'needs' && 'verdict' in check && check.verdict === 'broken' && !check.why.startsWith(givenUp),
  )
  if (missed.length === 0) return null
  const musts = missed.length === 1 ? '1 must-have' : `${missed.length} must-haves`
  return `Leaves out ${musts} to stay at ${option.items.length} work items${namedMusts(missed, 3)}.`
}

function brokenConstraints({ option, checks }: WordingFacts): string[] {
  const broken = checks.flatMap((check) =>
    check.part === 'keyConstraints' && 'verdict' in check && check.verdict === 'broken' ? [check] : [],
  )
  const named = broken.slice(0, maxConstraints).map(({ words, why }) => {
    const which = isQuotable(words) ? quoted(words, 90) : 'a key constraint'
    const because = isQuotable(why) ? `: ${uncapitalised(why)}` : '.'
    return `Breaks ${which} with its ${option.items.length} work items${because}`
  })
  const rest = broken.length - named.length
  return rest > 0
    ? [...named, `Breaks ${rest} more key constraints with its ${option.items.length} work items.`]
    : named
}

/** The first option ships first, or says why not: the team that the brief names is the same for all. */
function shipsLater({ option, smaller, estimate, othersP50Weeks, quotable: [main] }: WordingFacts): string | null {
  if (smaller || othersP50Weeks.every((weeks) => estimate.weeks.p50 <= weeks)) return null
  const about = main ? ` around ${quoted(main.title)}` : ''
  return `Does not ship first: its ${option.items.length} work items${about} wait for each other, whatever the team.`
}
