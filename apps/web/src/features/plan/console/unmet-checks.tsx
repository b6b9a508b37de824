import { currencyOf, lettersOf, type PricedPlan } from '@plangate/core/schemas'
import { Notice } from '../../../shared/ui/notice.tsx'
import { checkTitle } from '../options/check-title.ts'
import { findUnmetChecks } from './find-unmet-checks.ts'

/** Says what no option can meet, beyond a date and a budget, which `HardTargets` holds against the chances. */
export function UnmetChecks({ planSet }: { planSet: PricedPlan }) {
  const unmet = findUnmetChecks(planSet.options)
  if (unmet.length === 0) return null
  return (
    <Notice
      tone="attention"
      title={
        unmet.length === 1 ? 'No option meets one of your limits' : `No option meets ${unmet.length} of your limits`
      }
    >
      <details className="pg-unmet">
        <summary>{unmet.length === 1 ? 'Which one, and why' : 'Which ones, and why'}</summary>
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
    </Notice>
  )
}
