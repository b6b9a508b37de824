import { formatExactMoney } from '@plangate/core/format'
import type { Check, Currency } from '@plangate/core/schemas'
import { count } from '../../../shared/format/format-values.ts'

/**
 * Returns a sentence of the brief in quotation marks, or a target as people write it: "Launch in 4 weeks." Both end a
 * sentence, because the reason follows.
 *
 * @param currency of the plan. A budget in another one is not judged, and has no sign here
 */
export function checkTitle({ part, words, verdict }: Omit<Check, 'why'>, currency: Currency): string {
  const target = part === 'targets' ? /^(weeks|budget|engineers): (\d+(?:\.\d+)?)$/.exec(words) : null
  if (target === null) return /[.!?]$/.test(words) ? `“${words}”` : `“${words}”.`
  return `${describeTarget(target, verdict, currency)}.`
}

function describeTarget(target: RegExpExecArray, verdict: Check['verdict'], currency: Currency): string {
  const amount = Number(target[2])
  if (target[1] === 'budget')
    return `Budget of ${verdict === 'not_judged' ? amount.toLocaleString('en-US') : formatExactMoney(amount, currency)}`
  return target[1] === 'weeks' ? `Launch in ${count(amount, 'week')}` : `Team of ${count(amount, 'engineer')}`
}
