import { type SelectedWork, weeksBetween } from '@plangate/core/progress'
import type { WorkProgress } from '@plangate/core/schemas'

/** A moment of the plan. Shares are of the likely hours of what is to be built. */
export interface BurnUpRow {
  /** Calendar weeks since the start. */
  week: number
  /** From the share that is done by then if the plan takes its P90 to the one if it takes its P10. */
  band: [number, number]
  /** The same at P50. */
  even: number
  /** What is done; null after the latest record. */
  done: number | null
}

/**
 * What is done, week by week, against the forecast: straight lines from the start to the P10, P50 and P90 of the weeks.
 * Dropped items do not count.
 */
export function readBurnUp(progress: WorkProgress, { planSet, option }: SelectedWork): BurnUpRow[] {
  const { weeks } = option.estimate
  const recorded = new Map(progress.items.map((item) => [item.workItemId, item]))
  const built = new Set(option.workItemIds.filter((id) => recorded.get(id)?.state !== 'dropped'))
  const work = planSet.workItems.filter(({ id }) => built.has(id))
  const all = work.reduce((sum, { hours }) => sum + hours.likely, 0)
  const steps = work.flatMap(({ id, hours }) => {
    const item = recorded.get(id)
    return item?.state === 'done'
      ? [{ week: weeksBetween(progress.startedOn, item.on), share: hours.likely / all }]
      : []
  })
  const latest = progress.outcome?.weeks ?? 0
  const doneBy = (week: number) => steps.filter((step) => step.week <= week).reduce((sum, { share }) => sum + share, 0)
  const by = (week: number, end: number) => Math.min(1, end > 0 ? week / end : 1)
  const isFinished = progress.totals !== null
  return weekMarks([0, weeks.p10, weeks.p50, weeks.p90, weeks.p90 * 1.1, latest, ...steps.map(({ week }) => week)]).map(
    (week) => ({
      week,
      band: [by(week, weeks.p90), by(week, weeks.p10)],
      even: by(week, weeks.p50),
      done: week > latest ? null : isFinished && week === latest ? 1 : doneBy(week),
    }),
  )
}

function weekMarks(weeks: number[]): number[] {
  return [...new Set(weeks)].sort((a, b) => a - b)
}
