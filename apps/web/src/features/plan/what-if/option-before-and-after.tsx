import { Text, Title, VisuallyHidden } from '@mantine/core'
import { IconArrowNarrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { WhatIfResult } from '../../../shared/simulation/simulator.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import type { ChangeRow, OptionNumbers } from './what-if-rows.tsx'
import { explainFloor } from './explain-compression-limit.ts'

interface ChangedOptionProps {
  place: number
  rows: ChangeRow[]
  before: OptionNumbers
  after: WhatIfResult
  /** The way to choose it like that, or why there is none. */
  choice: ReactNode
}

/** One option before and after, quantity by quantity, and what kept it from being faster. */
export function ChangedOption({ place, rows, before, after, choice }: ChangedOptionProps) {
  const headingId = `changed-${before.option.id}`
  return (
    <article className="pg-changed-option" aria-labelledby={headingId}>
      <div className="pg-changed-head">
        <OptionMark place={place} />
        <Title order={3} size="h4" id={headingId}>
          {before.option.name}
        </Title>
      </div>
      <div>{choice}</div>
      <dl className="pg-change-rows">
        {rows.map((row) => (
          <BeforeAfter key={row.label} row={row} before={before} after={after} />
        ))}
      </dl>
      <div>
        {after.floor && (
          <Text size="sm" className="pg-what-if-floor">
            {explainFloor(after.floor)}
          </Text>
        )}
      </div>
    </article>
  )
}

function BeforeAfter({ row, before, after }: { row: ChangeRow; before: OptionNumbers; after: OptionNumbers }) {
  const [was, is] = [row.say(before), row.say(after)]
  return (
    <div>
      <dt>{row.label}</dt>
      <dd>
        {was !== is && (
          <>
            <VisuallyHidden>as priced </VisuallyHidden>
            {was} <IconArrowNarrowRight size={16} aria-hidden /> <VisuallyHidden>what if </VisuallyHidden>
          </>
        )}
        <span data-changed={was !== is || undefined}>{is}</span>
      </dd>
      {row.draw && (
        <dd className="pg-change-tracks" aria-hidden="true">
          <div data-when="before">{row.draw(before)}</div>
          <div data-when="after">{row.draw(after)}</div>
        </dd>
      )}
    </div>
  )
}
