import { VisuallyHidden } from '@mantine/core'

/** The basis of each part of a plan now, and with Deep Research. */
const gains = [
  {
    what: 'Hours',
    now: 'Sized once',
    researched: 'Sized three times, and why the sizes differ',
  },
  { what: 'Ranges', now: 'As wide as one draft says', researched: 'Widened by how far three drafts disagree' },
  {
    what: 'Assumptions',
    now: 'As sure as you say',
    researched: 'What speaks for and against each, and the cheapest way to find out',
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
