import { Text, Title, VisuallyHidden } from '@mantine/core'
import type { OptionLetter } from '@plangate/core/schemas'
import { IconArrowNarrowRight } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import type { WhatIfResult } from '../../../shared/simulation/simulator.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { explainCompressionLimit } from './explain-compression-limit.ts'
import type { OptionWithProbabilities, WhatIfRow } from './what-if-rows.tsx'

interface RowsBeforeAndAfterProps {
  rows: WhatIfRow[]
  before: OptionWithProbabilities
  after: OptionWithProbabilities
}

interface OptionBeforeAndAfterProps extends RowsBeforeAndAfterProps {
  letter: OptionLetter
  after: WhatIfResult
  /** An element with the button to choose the adjusted option, or with a note why there is none. */
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
      {choice}
      <RowsBeforeAndAfter rows={rows} before={before} after={after} />
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

/** Memoized: while an option is computed, and when another one was, they stay. */
const RowsBeforeAndAfter = memo(function RowsBeforeAndAfter(props: RowsBeforeAndAfterProps) {
  const { rows, before, after } = props
  return (
    <dl className="pg-change-rows">
      {rows.map((row) => (
        <RowBeforeAndAfter key={row.label} row={row} before={before} after={after} />
      ))}
    </dl>
  )
})

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
