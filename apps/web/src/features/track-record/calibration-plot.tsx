import { Text, Title } from '@mantine/core'
import { count } from '../../shared/format/format-values.ts'
import { Panel } from '../../shared/ui/panel.tsx'
import { ShareTrack } from '../../shared/ui/plots/share-track.tsx'

const fifths = ['the best fifth', 'the second', 'the middle', 'the fourth', 'the worst fifth']

/** How many plans fell into each fifth of their simulated futures. */
export function CalibrationPlot({ counts }: { counts: readonly number[] }) {
  const all = counts.reduce((sum, plans) => sum + plans, 0)
  return (
    <Panel labelledBy="calibration">
      <Title order={2} id="calibration">
        Calibration
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="md" maw={620}>
        How many plans took what each fifth of their simulated futures took. Bars of the same length mean that forecasts
        and work agree; long ones at the end mean that plans take longer than forecast.
      </Text>
      <figure className="pg-plot">
        <ul>
          {counts.map((plans, place) => (
            <li key={fifths[place]}>
              <div className="pg-plot-words">
                <span>As in {fifths[place]} of futures</span>
                <strong>{count(plans, 'plan')}</strong>
              </div>
              <ShareTrack share={all === 0 ? 0 : plans / all} tone="plain" />
            </li>
          ))}
        </ul>
      </figure>
    </Panel>
  )
}
