import type { Check, Verdict } from '@plangate/core/schemas'

const words: Record<Verdict, string> = { kept: 'kept', broken: 'broken', not_judged: 'not judged' }

/** Returns "6 kept, 1 broken, 3 not judged"; what does not occur is left out, but never "broken". */
export function countVerdicts(checks: readonly Pick<Check, 'verdict'>[]): string {
  const verdicts: readonly Verdict[] = ['kept', 'broken', 'not_judged']
  return verdicts
    .map((verdict) => ({ verdict, count: checks.filter((check) => check.verdict === verdict).length }))
    .filter(({ verdict, count }) => count > 0 || verdict === 'broken')
    .map(({ verdict, count }) => `${count} ${words[verdict]}`)
    .join(', ')
}
