import { VisuallyHidden } from '@mantine/core'

/** The basis of each part of a plan now, and with Deep Research. */
const gains = [
  {
    what: 'Hours',
    now: 'Sized from the brief',
    researched: 'Held against what comparable products took, with sources',
  },
  { what: 'Assumptions', now: 'As sure as you say', researched: 'Each held against what is published about it' },
  {
    what: 'Ranges',
    now: 'Wide wherever the brief is unsure',
    researched: 'Narrower where there is evidence, wide where not',
  },
]

export function ResearchGains() {
  return (
    <dl className="pg-gains">
      {gains.map(({ what, now, researched }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd className="pg-gain-now">
            <VisuallyHidden>Now: </VisuallyHidden>
            {now}
          </dd>
          <dd className="pg-gain-then">
            <VisuallyHidden>With Deep Research: </VisuallyHidden>
            {researched}
          </dd>
        </div>
      ))}
    </dl>
  )
}
