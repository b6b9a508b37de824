import { currencyOf, lettersOf, type PricedPlan } from '@plangate/core/schemas'
import { Notice } from '../../../shared/ui/notice.tsx'
import { checkTitle } from '../options/check-title.ts'
import { findUnmetChecks } from './find-unmet-checks.ts'

/** Says what no option can meet, where a date and a budget are not what is missed: `HardTargets` says both in one. */
export function UnmetChecks({ planSet }: { planSet: PricedPlan }) {
  const { length } = findUnmetChecks(planSet.options)
  if (length === 0) return null
  return (
    <Notice
      tone="attention"
      title={length === 1 ? 'There is a limit that no option meets' : `There are ${length} limits that no option meets`}
    >
      <UnmetList planSet={planSet} titleOf={(unmet) => (unmet === 1 ? 'Which one, and why' : 'Which ones, and why')} />
    </Notice>
  )
}

interface UnmetListProps {
  planSet: PricedPlan
  /** What is read before it is unfolded, by how many limits it lists. */
  titleOf: (unmet: number) => string
}

/** The limits beyond a date and a budget that no option meets, each with why. Renders nothing when there are none. */
export function UnmetList({ planSet, titleOf }: UnmetListProps) {
  const unmet = findUnmetChecks(planSet.options)
  if (unmet.length === 0) return null
  return (
    <details className="pg-unmet">
      <summary>{titleOf(unmet.length)}</summary>
      <ul>
        {unmet.map(({ part, words, whys }) => (
          <li key={`${part} ${words}`}>
            {checkTitle({ part, words, verdict: 'broken' }, currencyOf(planSet.assumptions))}
            <ul>
              {lettersOf(planSet).map((letter, place) => (
                <li key={letter}>
                  {letter}: {whys[place]}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}
