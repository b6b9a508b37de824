import { Title } from '@mantine/core'
import type { ExecutionOption } from '@plangate/core/schemas'
import { useId } from 'react'
import { Axis } from '../../../shared/ui/plots/axis.tsx'

const percent = { max: 100, ticks: [0, 25, 50, 75, 100] }

/** Plots the share of the value of all work items that each option delivers. */
export function ScopePlot({ options }: { options: ExecutionOption[] }) {
  const titleId = useId()
  return (
    <figure className="pg-plot" aria-labelledby={titleId}>
      <Title order={3} id={titleId}>
        Scope covered
      </Title>
      <ul>
        {options.map(({ id, name, scopeCoverage }) => (
          <li key={id}>
            <div className="pg-plot-words">
              <span>{name}</span>
              <strong>{scopeCoverage}%</strong>
            </div>
            <div className="pg-track" aria-hidden="true">
              <div className="pg-track-fill" style={{ width: `${scopeCoverage}%` }} />
            </div>
          </li>
        ))}
      </ul>
      <Axis scale={percent} format={(value) => `${value}%`} />
    </figure>
  )
}
