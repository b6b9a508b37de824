import { formatWeeks } from '../../format/format-values.ts'
import type { Scale } from './scale.ts'

/** What the horizontal axis of every chart over weeks has in common. */
export const weeksAxis = ({ max, ticks }: Scale) => ({
  type: 'number' as const,
  domain: [0, max],
  ticks: [...ticks],
  label: { value: 'weeks', position: 'insideBottomRight' as const, dy: 4 },
  height: 34,
})

/** What the box beside the pointer has in common in charts over weeks. */
export const weekTooltip = {
  labelFormatter: (week: unknown) => `Week ${formatWeeks(Number(week))}`,
  contentStyle: { background: 'var(--pg-surface)', borderColor: 'var(--pg-line)', borderRadius: 8 },
}
