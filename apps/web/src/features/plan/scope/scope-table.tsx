import { Table, VisuallyHidden } from '@mantine/core'
import type { CSSProperties } from 'react'
import { formatHours } from '../../../shared/format/format.ts'
import { OptionMark, optionColor } from '../../../shared/ui/option-mark.tsx'
import { Axis } from '../../../shared/ui/plots/axis.tsx'
import { type Scale, scaleOver } from '../../../shared/ui/plots/scale.ts'
import type { ScopeGrouping } from '../plan-search.ts'
import { likelyHours, type Scope, type ScopedOption, type ScopeGroup } from './read-scope.ts'
import { ScopeRow } from './scope-row.tsx'
import { ScopeTotals } from './scope-totals.tsx'

interface ScopeTableProps {
  scope: Scope
  grouping: ScopeGrouping
}

/**
 * One row per work item. The roles are explicit because the phone layout shows rows as cards, which removes the table
 * semantics in browsers.
 */
export function ScopeTable({ scope, grouping }: ScopeTableProps) {
  const { options, groups } = scope
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': options.length }
  const hours = scaleOver(groups.flatMap(({ items }) => items.map((item) => item.hours.high)))
  const max = Math.max(...groups.flatMap(({ items }) => options.map((option) => likelyHours(items, option))))
  return (
    <Table className="pg-scope" style={columns} role="table" aria-labelledby="scope" verticalSpacing={6}>
      <ScopeHeader options={options} hours={hours} grouping={grouping} />
      {groups.map((group) => (
        <Table.Tbody key={group.key} role="rowgroup">
          <GroupRow group={group} options={options} max={max} />
          {group.items.map((item) => (
            <ScopeRow key={item.id} item={item} options={options} hours={hours} grouping={grouping} />
          ))}
        </Table.Tbody>
      ))}
      <ScopeTotals scope={scope} />
    </Table>
  )
}

interface ScopeHeaderProps {
  options: ScopedOption[]
  hours: Scale
  grouping: ScopeGrouping
}

function ScopeHeader({ options, hours, grouping }: ScopeHeaderProps) {
  return (
    <Table.Thead role="rowgroup">
      <Table.Tr role="row">
        <Table.Th scope="col" role="columnheader" className="pg-scope-item">
          Work item
        </Table.Th>
        <Table.Th scope="col" role="columnheader">
          {grouping === 'served' ? 'Also serves' : 'Serves'}
        </Table.Th>
        <Table.Th scope="col" role="columnheader" className="pg-scope-hours">
          Person-hours
          <Axis scale={hours} format={formatHours} />
        </Table.Th>
        {options.map(({ option, place }) => (
          <Table.Th key={option.id} scope="col" role="columnheader" className="pg-scope-option">
            <OptionMark place={place} />
            <VisuallyHidden> {option.name}</VisuallyHidden>
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  )
}

interface GroupRowProps {
  group: ScopeGroup
  options: ScopedOption[]
  /** Person-hours: the largest subtotal, which scales the bars. */
  max: number
}

function GroupRow({ group: { name, part, items }, options, max }: GroupRowProps) {
  return (
    <Table.Tr role="row" className="pg-scope-group">
      <Table.Th scope="rowgroup" role="rowheader" colSpan={3}>
        {part && <span className="pg-scope-part">{part} </span>}
        {name} <span className="pg-scope-count">({items.length})</span>
      </Table.Th>
      {options.map((scoped) => {
        const hours = likelyHours(items, scoped)
        return (
          <Table.Td key={scoped.option.id} role="cell" className="pg-scope-sum">
            <OptionMark place={scoped.place} /> {formatHours(hours)} h
            <span
              aria-hidden
              className="pg-scope-bar"
              style={{ width: `${(hours / max) * 100}%`, background: optionColor(scoped.place) }}
            />
          </Table.Td>
        )
      })}
    </Table.Tr>
  )
}
