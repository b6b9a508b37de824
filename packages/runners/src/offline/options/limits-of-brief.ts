import { type Brief, type Currency, currencyOf, type Limit } from '@plangate/core/schemas'
import { limitsIn } from '../checks/limits/limits-in.ts'
import { type BriefPassage, passage, passagesOf } from '../reading/passages.ts'
import type { TargetLimits } from './target-limits.ts'

/** The largest team that a plan can have. */
const maxEngineers = 10

/**
 * The targets of a brief, and the team, time and budget in its key constraints. Targets take precedence. A team that the
 * brief names without "at most" is the team of every option. A launch date is not a limit here, because the planner has
 * no clock to count weeks from. Money in another currency than the project's is none, because nothing is converted.
 */
export function limitsOfBrief(brief: Brief, currency: Currency): TargetLimits {
  const { targets = {}, keyConstraints } = brief
  const { weeks, engineers } = targets
  const budget = currencyOf(targets) === currency ? targets.budget : undefined
  const stated = keyConstraints.flatMap((text) =>
    limitsIn(constraintOf(brief, text), currency)
      .limits.filter((limit) => limit.of !== 'budget' || currencyOf(limit) === currency)
      .map((limit) => limitFrom(limit, text)),
  )
  let fromConstraints: TargetLimits = {}
  for (const limit of stated) fromConstraints = { ...limit, ...fromConstraints }
  const team = engineers ?? fromConstraints.team?.engineers
  return {
    ...fromConstraints,
    ...(weeks !== undefined && { weeks }),
    ...(budget !== undefined && { budget }),
    ...(team !== undefined && {
      team: { engineers: team, exactly: engineers !== undefined || fromConstraints.team?.exactly === true },
    }),
  }
}

/** As the draft has read it already; a passage ends after a thousand characters. */
function constraintOf(brief: Brief, text: string): BriefPassage {
  return (
    passagesOf(brief).find((known) => known.part === 'keyConstraints' && known.text === text) ??
    passage('keyConstraints', text)
  )
}

function limitFrom({ of, is, amount }: Limit, text: string): TargetLimits {
  switch (of) {
    case 'weeks':
      return is === 'at_most' ? { weeks: amount } : {}
    case 'budget':
      return is === 'at_most' ? { budget: amount } : {}
    case 'engineers':
      if (!Number.isInteger(amount) || amount > maxEngineers) return {}
      if (is === 'at_least') return { leastEngineers: amount }
      return { team: { engineers: amount, exactly: !/\b(?:at most|more than|up to|max)/iu.test(text) } }
  }
}
