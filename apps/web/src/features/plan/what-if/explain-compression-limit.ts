import type { CompressionLimit } from '@plangate/core/analysis'
import { formatShare, formatWeeks } from '../../../shared/format/format.ts'

/** Explains what kept more people or hours from making an option faster. */
export function explainCompressionLimit({ atShortest, atOwnPace, weeks }: CompressionLimit): string {
  const reasons = [
    ...(atShortest > 0
      ? [
          `More people or hours cannot compress this below 75 % of the nominal schedule for so much work (COCOMO II), which is what holds it in ${formatShare(atShortest)} of the futures.`,
        ]
      : []),
    ...(atOwnPace > 0
      ? [
          `In ${formatShare(atOwnPace)} of the futures the work is too small for haste to gain anything: it keeps the pace that it has without.`,
        ]
      : []),
  ]
  return [...reasons, `The floor: ${formatWeeks(weeks.p50)} weeks at P50, ${formatWeeks(weeks.p80)} at P80.`].join(' ')
}
