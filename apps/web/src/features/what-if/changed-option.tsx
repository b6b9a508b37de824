import { Text, Title, VisuallyHidden } from '@mantine/core'
import { IconArrowNarrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ChangedForecast } from '../../shared/forecast/forecaster.ts'
import { OptionMark } from '../../shared/ui/option-mark.tsx'
import type { ChangeRow, OptionNumbers } from './change-rows.tsx'
import { explainFloor } from './explain-floor.ts'

interface ChangedOptionProps {
  place: number
  rows: ChangeRow[]
  before: OptionNumbers
  after: ChangedForecast
  /** The way to choose it like that; nothing while it is as priced. */
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
      <dl className="pg-change-rows">
        {rows.map((row) => (
          <BeforeAfter key={row.label} row={row} before={before} after={after} />
        ))}
      </dl>
      {after.floor && (
        <Text size="sm" className="pg-what-if-floor">
          {explainFloor(after.floor)}
        </Text>
      )}
      {choice || (
        <Text size="sm" c="var(--pg-quiet)">
          As priced: the changes make no difference to it.
        </Text>
      )}
    </article>
  )
}

function BeforeAfter({ row, before, after }: { row: ChangeRow; before: OptionNumbers; after: OptionNumbers }) {
  const [was, is] = [row.say(before), row.say(after)]
  return (
    <div>
      <dt>
        {row.label}
        {row.note && <small>{row.note}</small>}
      </dt>
      <dd>
        {was === is ? (
          <span>{is}</span>
        ) : (
          <>
            <span>
              <VisuallyHidden>as priced </VisuallyHidden>
              {was}
            </span>{' '}
            <IconArrowNarrowRight size={16} aria-hidden />{' '}
            <strong>
              <VisuallyHidden>what if </VisuallyHidden>
              {is}
            </strong>
          </>
        )}
        {row.draw && (
          <div className="pg-change-tracks">
            <div data-when="before">{row.draw(before)}</div>
            <div data-when="after">{row.draw(after)}</div>
          </div>
        )}
      </dd>
    </div>
  )
}
