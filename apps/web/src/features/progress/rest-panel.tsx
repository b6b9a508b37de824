import { Text, Title } from '@mantine/core'
import { forecastRest, forecastWeeks, type RestForecast, type SelectedWork } from '@plangate/core/progress'
import type { Percentiles, WorkProgress } from '@plangate/core/schemas'
import { formatHours } from '../../shared/format/format-values.ts'
import { Panel } from '../../shared/ui/panel.tsx'
import { RangeTrack } from '../../shared/ui/plots/range-track.tsx'
import { type Scale, scaleOver } from '../../shared/ui/plots/scale.ts'
import { describeWeeksLeft } from './describe-weeks-left.ts'

interface RestPanelProps {
  work: SelectedWork
  progress: WorkProgress
}

/** What is left, from how the finished items went. Renders nothing before the first record and after the last item. */
export function RestPanel({ work, progress }: RestPanelProps) {
  if (progress.outcome?.state !== 'running') return null
  const forecast = forecastRest(work, progress)
  if (forecast === null) return null
  return <Rest forecast={forecast} work={work} progress={progress} />
}

function Rest({ forecast, work, progress }: RestPanelProps & { forecast: RestForecast }) {
  const planned = work.option.estimate.hours
  const scale = scaleOver([planned.p90, forecast.total.p90])
  return (
    <Panel labelledBy="rest">
      <Title order={2} id="rest">
        What is left
      </Title>
      <Text mb="md">
        Likely {formatHours(forecast.rest.p50)} more hours, safely {formatHours(forecast.rest.p80)}. This is based on
        how the finished items went; the more you finish, the more weight they carry.
      </Text>
      <Text mb="md">{describeWeeksLeft(forecastWeeks(work, forecast), progress)}</Text>
      <figure className="pg-plot">
        <ul>
          <Range label="All of it, as it looks now" range={forecast.total} scale={scale} />
          <Range label="All of it, as it was forecast" range={planned} scale={scale} />
        </ul>
      </figure>
    </Panel>
  )
}

function Range({ label, range, scale }: { label: string; range: Percentiles; scale: Scale }) {
  const { p10, p50, p80, p90 } = range
  return (
    <li>
      <div className="pg-plot-words">
        <span>{label}</span>
        <strong>
          {formatHours(p50)} to {formatHours(p80)} hours
        </strong>
      </div>
      <RangeTrack scale={scale} range={{ start: p10, from: p50, to: p80, end: p90 }} target={undefined} />
    </li>
  )
}
