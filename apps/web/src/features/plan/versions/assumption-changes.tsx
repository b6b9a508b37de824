import { Title } from '@mantine/core'
import { formatRateBand } from '@plangate/core/format'
import { type Assumptions, currencyOf } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { count, formatDay, formatShare } from '../../../shared/format/format-values.ts'
import { DefinitionList } from '../../../shared/ui/definition-list.tsx'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import type { RecommendationChange } from './find-recommendation-change.ts'
import type { PlanChanges } from './read-plan-changes.ts'

const assumptionFormats: Record<keyof Assumptions, { name: string; format: (assumptions: Assumptions) => string }> = {
  briefConfidence: {
    name: 'Confidence in the brief',
    format: ({ briefConfidence }) => (briefConfidence === 'needs_depth' ? 'weak' : briefConfidence),
  },
  sharedSigma: { name: 'Spread to be expected', format: ({ sharedSigma }) => String(sharedSigma) },
  focusedHoursPerWeek: {
    name: 'Focused hours',
    format: ({ focusedHoursPerWeek }) => `${focusedHoursPerWeek} per engineer per week`,
  },
  coordinationLoss: {
    name: 'Coordination',
    format: ({ coordinationLoss }) => `${formatShare(coordinationLoss)} for each further engineer`,
  },
  rate: { name: 'Rate', format: (assumptions) => formatRateBand(assumptions.rate, currencyOf(assumptions)) },
  currency: { name: 'Currency', format: currencyOf },
  startDate: { name: 'Start', format: ({ startDate }) => (startDate === undefined ? 'not set' : formatDay(startDate)) },
  draws: { name: 'Simulated futures', format: ({ draws }) => draws.toLocaleString('en-US') },
  riskRule: {
    name: 'Risk levels',
    format: ({ riskRule }) => (riskRule === 'content' ? 'from what the work is' : 'from the estimate'),
  },
  model: {
    name: 'Rule of the estimates',
    format: ({ model }) => (model === undefined ? 'the earlier one, without paid coordination' : 'the new one'),
  },
  usesHistory: {
    name: 'History of your plans',
    format: ({ usesHistory }) => (usesHistory === false ? 'left out, as you asked' : 'used once there is one'),
  },
  ledger: { name: 'Your finished plans', format: ({ ledger }) => describeHistory(ledger) },
}

function describeHistory(ledger: Assumptions['ledger']): string {
  if (ledger === undefined) return 'not used'
  return `${count(ledger.plans, 'plan')}, which took ${ledger.factor.toFixed(2)} times their forecast`
}

interface AssumptionChangesProps {
  changes: PlanChanges
  /** Null when the recommended option is the same. */
  recommendation: RecommendationChange | null
}

/** Lists changes of the recommendation, the brief version and the assumptions; renders nothing without any. */
export function AssumptionChanges({ changes, recommendation }: AssumptionChangesProps) {
  const entries = [...recommendationEntries(recommendation), ...briefEntries(changes), ...assumptionEntries(changes)]
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="basis-changes">
      <Title order={3} id="basis-changes" mb="xs">
        Recommendation and assumptions
      </Title>
      <DefinitionList entries={entries} />
    </section>
  )
}

type Entry = readonly [string, ReactNode]

function recommendationEntries(recommendation: RecommendationChange | null): Entry[] {
  if (recommendation === null) return []
  const { before, after } = recommendation
  return [
    [
      'Recommended',
      <span key="recommended" className="pg-basis-options">
        <span>
          was <OptionMark letter={before.letter} /> {before.name},
        </span>
        <span>
          is <OptionMark letter={after.letter} /> <strong>{after.name}</strong>
        </span>
      </span>,
    ],
  ]
}

function briefEntries({ briefVersion }: PlanChanges): Entry[] {
  return briefVersion === null ? [] : [['Brief', `version ${briefVersion.before} → version ${briefVersion.after}`]]
}

function assumptionEntries({ assumptions }: PlanChanges): Entry[] {
  if (assumptions === null) return []
  return assumptions.names.map((name) => describeAssumption(name, assumptions.before, assumptions.after))
}

function describeAssumption(name: keyof Assumptions, before: Assumptions, after: Assumptions): Entry {
  const { name: label, format } = assumptionFormats[name]
  return [label, `${format(before)} → ${format(after)}`]
}
