import type { CompressionLimit } from '@plangate/core/analysis'
import { formatShare, formatWeeks } from '../../../shared/format/format-values.ts'

/** Explains what kept more people or hours from making an option faster. */
export function explainCompressionLimit({ atShortest, atOwnPace, weeks }: CompressionLimit): string {
  const reasons = [
    ...(atShortest > 0
      ? [
          `More people or hours cannot compress this below 75% of the nominal schedule for so much work (COCOMO II). This limit applies in ${formatShare(atShortest)} of the simulations.`,
        ]
      : []),
    ...(atOwnPace > 0
      ? [
          `In ${formatShare(atOwnPace)} of the simulations the work is too small for more people or hours to make it faster.`,
        ]
      : []),
  ]
  return [
    ...reasons,
    `The floor: ${formatWeeks(weeks.p50)} weeks likely (P50), ${formatWeeks(weeks.p80)} safely (P80).`,
  ].join(' ')
}
