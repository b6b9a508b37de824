import '@mantine/core/styles/Table.layer.css'
import { Table, Text, VisuallyHidden } from '@mantine/core'
import type { Address, WorkItem } from '@plangate/core/schemas'
import { formatHours } from '../../../shared/format/format-values.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { RangeTrack } from '../../../shared/ui/plots/range-track.tsx'
import type { Scale } from '../../../shared/ui/plots/scale.ts'
import { Tag } from '../../../shared/ui/tag.tsx'
import type { ScopeGrouping } from '../plan-search.ts'
import { OpenQuestionChip } from '../questions/question-chip.tsx'
import { briefPartNames } from './brief-part-names.ts'
import { isRough, mainAddress, type ScopedOption } from './read-scope.ts'

interface ScopeRowProps {
  item: WorkItem
  options: ScopedOption[]
  hours: Scale
  grouping: ScopeGrouping
}

/** One work item. Leaves out what the heading of its group already says. */
export function ScopeRow({ item, options, hours, grouping }: ScopeRowProps) {
  const main = mainAddress(item)
  const served = grouping === 'served' ? item.addresses.filter((address) => address !== main) : item.addresses
  return (
    <Table.Tr role="row" className="pg-scope-row">
      <Table.Th scope="row" role="rowheader" className="pg-scope-item">
        {item.title} {isRough(item) && <Tag tone="quiet">rough</Tag>}
        <OpenQuestionChip question={item.question} />
        {grouping === 'served' && (
          <Text size="xs" fw={400} c="var(--pg-quiet)" tt="capitalize">
            {item.discipline}
          </Text>
        )}
      </Table.Th>
      <Table.Td role="cell" className="pg-scope-served">
        <ServedParts served={served} />
      </Table.Td>
      <Table.Td role="cell" className="pg-scope-hours">
        <HoursCell item={item} scale={hours} />
      </Table.Td>
      {options.map(({ option, letter, items }) => (
        <Table.Td key={option.id} role="cell" className="pg-scope-option">
          {items.has(item.id) ? <Included letter={letter} /> : <LeftOut />}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

/** A work item has no P80, so its bar has no wide part. */
function HoursCell({ item: { hours }, scale }: { item: WorkItem; scale: Scale }) {
  const { low, likely, high } = hours
  return (
    <>
      <span className="pg-scope-figures">
        <strong>{formatHours(likely)}</strong>{' '}
        <span className="pg-scope-range">
          {formatHours(low)}-{formatHours(high)}
        </span>
      </span>
      <RangeTrack scale={scale} range={{ start: low, from: likely, to: likely, end: high }} target={undefined} />
    </>
  )
}

function Included({ letter }: Pick<ScopedOption, 'letter'>) {
  return (
    <>
      <span aria-hidden>
        <OptionMark letter={letter} />
      </span>
      <VisuallyHidden>included</VisuallyHidden>
    </>
  )
}

function LeftOut() {
  return (
    <>
      <span aria-hidden className="pg-scope-out" />
      <VisuallyHidden>left out</VisuallyHidden>
    </>
  )
}

/** The parts of the brief that the item serves, quoted. Quotes can be long, so only one line shows until opened. */
function ServedParts({ served }: { served: Address[] }) {
  const [first, ...others] = served
  if (!first) return null
  return (
    <details>
      <summary>
        <span className="pg-scope-line">
          <BriefQuote address={first} />
        </span>
        {others.length > 0 && <span className="pg-scope-more">and {others.length} more</span>}
        <span className="pg-scope-less">Show less</span>
      </summary>
      <ul>
        {served.map((address) => (
          <li key={`${address.part} ${address.words}`}>
            <BriefQuote address={address} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function BriefQuote({ address: { part, words } }: { address: Address }) {
  return (
    <>
      <span className="pg-scope-part">{briefPartNames[part]}</span> {words}
    </>
  )
}
