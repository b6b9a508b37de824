import { midpointCost } from '../../domain/analysis/index.ts'
import { formatExactMoney } from '../../domain/format/index.ts'
import {
  type Assumptions,
  type Check,
  type Currency,
  currencyOf,
  type DraftChecks,
  type ExecutionOption,
  type Limit,
  type LimitCheck,
  type Targets,
} from '../../domain/schemas/index.ts'

type PricedScope = Pick<ExecutionOption, 'estimate' | 'engineers'>

/** The currencies that limits and costs are in. */
export interface Currencies {
  targets: Pick<Targets, 'currency'>
  assumptions: Pick<Assumptions, 'currency'>
}

/**
 * Holds the limits in a Runner's checks against the numbers of the priced option; the other checks stay as they are. A
 * limit is kept when P50 is within it, and the words say where P80 is. Cost is taken in the middle of the rate band. A
 * budget in another currency than the plan's is not judged, and neither is what the Runner left open; a limit beside it
 * that is broken still breaks the check.
 */
export function judgeLimits(checks: DraftChecks, option: PricedScope, currencies: Currencies): Check[] {
  return checks.map((check) => ('limits' in check ? judgeAll(check, option, currencies) : check))
}

function judgeAll(
  { limits, notJudged, ...held }: LimitCheck,
  option: PricedScope,
  { targets, assumptions }: Currencies,
): Check {
  const currency = currencyOf(assumptions)
  const money = limits.find(({ of }) => of === 'budget')
  const stated = held.part === 'targets' ? currencyOf(targets) : currencyOf(money ?? {})
  const isForeign = money !== undefined && stated !== currency
  const judged = limits
    .filter(({ of }) => !(isForeign && of === 'budget'))
    .map((limit) => judgeLimit(limit, option, currency))
  const isBroken = judged.some(({ verdict }) => verdict === 'broken')
  const unjudged = isForeign ? `It is in ${stated}, and the plan in ${currency}: nothing is converted.` : notJudged
  if (unjudged !== undefined && !isBroken) return { ...held, verdict: 'not_judged', why: unjudged }
  return { ...held, verdict: isBroken ? 'broken' : 'kept', why: judged.map(({ why }) => why).join(' ') }
}

function judgeLimit(
  { of, is, amount }: Limit,
  option: PricedScope,
  currency: Currency,
): Pick<Check, 'verdict' | 'why'> {
  const { p50, p80, write } = measured(of, option, currency)
  const likely = `It takes ${write(p50)}${of === 'engineers' ? '' : ' at P50'}`
  if (is === 'at_least')
    return {
      verdict: p50 < amount ? 'broken' : 'kept',
      why: `${likely}; the brief asks for at least ${write(amount)}.`,
    }
  const most = `the limit is ${write(amount)}`
  if (p50 > amount) return { verdict: 'broken', why: `${likely}; ${most}.` }
  const beyond = p80 > amount ? `, and ${write(p80)} at P80, which is beyond it` : ''
  return { verdict: 'kept', why: `${likely}${beyond}; ${most}.` }
}

interface Measured {
  readonly p50: number
  readonly p80: number
  readonly write: (amount: number) => string
}

function measured(of: Limit['of'], { estimate, engineers }: PricedScope, currency: Currency): Measured {
  const { weeks, cost } = estimate
  switch (of) {
    case 'weeks':
      return { p50: weeks.p50, p80: weeks.p80, write: (amount) => counted(amount, 'week') }
    case 'budget':
      return {
        p50: midpointCost(cost.p50),
        p80: midpointCost(cost.p80),
        write: (amount) => formatExactMoney(amount, currency),
      }
    case 'engineers':
      return { p50: engineers, p80: engineers, write: (amount) => counted(amount, 'engineer') }
  }
}

/** With at most one decimal. */
function counted(amount: number, unit: string): string {
  const rounded = Math.round(amount * 10) / 10
  return `${rounded.toLocaleString('en-US')} ${unit}${rounded === 1 ? '' : 's'}`
}
