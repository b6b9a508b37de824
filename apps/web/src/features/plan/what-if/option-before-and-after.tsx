import { Text, Title, VisuallyHidden } from '@mantine/core'
import type { OptionLetter } from '@plangate/core/schemas'
import { IconArrowNarrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { WhatIfResult } from '../../../shared/simulation/simulator.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { explainCompressionLimit } from './explain-compression-limit.ts'
import type { OptionWithProbabilities, WhatIfRow } from './what-if-rows.tsx'

interface OptionBeforeAndAfterProps {
  letter: OptionLetter
  rows: WhatIfRow[]
  before: OptionWithProbabilities
  after: WhatIfResult
  /** The button to choose the adjusted option, or a note why there is none. */
  choice: ReactNode
}

/** One option before and after the adjustments, with the compression limit when it applies. */
export function OptionBeforeAndAfter({ letter, rows, before, after, choice }: OptionBeforeAndAfterProps) {
  const headingId = `changed-${before.option.id}`
  return (
    <article className="pg-changed-option" aria-labelledby={headingId}>
      <div className="pg-changed-head">
        <OptionMark letter={letter} />
        <Title order={3} size="h4" id={headingId}>
          {before.option.name}
        </Title>
      </div>
      <div>{choice}</div>
      <dl className="pg-change-rows">
        {rows.map((row) => (
          <RowBeforeAndAfter key={row.label} row={row} before={before} after={after} />
        ))}
      </dl>
      <div>
        {after.floor && (
          <Text size="sm" className="pg-what-if-floor">
            {explainCompressionLimit(after.floor)}
          </Text>
        )}
      </div>
    </article>
  )
}

function RowBeforeAndAfter({
  row,
  before,
  after,
}: {
  row: WhatIfRow
  before: OptionWithProbabilities
  after: OptionWithProbabilities
}) {
  const [was, is] = [row.format(before), row.format(after)]
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
