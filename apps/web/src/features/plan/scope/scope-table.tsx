import '@mantine/core/styles/Table.layer.css'
import { Table, VisuallyHidden } from '@mantine/core'
import type { WorkItem } from '@plangate/core/schemas'
import { type CSSProperties, type ReactNode, useState } from 'react'
import { count, formatHours } from '../../../shared/format/format-values.ts'
import { foldSmallest } from '../../../shared/ui/fold-smallest.ts'
import { OptionMark, optionColor } from '../../../shared/ui/option-mark.tsx'
import { Axis } from '../../../shared/ui/plots/axis.tsx'
import { type Scale, scaleOver } from '../../../shared/ui/plots/scale.ts'
import { ShowAllButton } from '../../../shared/ui/show-all-button.tsx'
import { maxUnfolded } from '../find/find-items-field.tsx'
import { hoursOf } from '../find/hours-of.ts'
import type { ScopeGrouping } from '../plan-search.ts'
import { likelyHours, type Scope, type ScopedOption, type ScopeGroup } from './read-scope.ts'
import { ScopeRow } from './scope-row.tsx'
import { ScopeTotals } from './scope-totals.tsx'

interface ScopeTableProps {
  scope: Scope
  grouping: ScopeGrouping
}

/** How many groups of a large plan stay in view, and how many items of each group. */
const mostGroups = 20
const mostItems = 5

/**
 * One row per work item. In a large plan, the smaller groups and items are folded. The roles are explicit because the
 * phone layout shows rows as cards, which removes the table semantics in browsers.
 */
export function ScopeTable({ scope, grouping }: ScopeTableProps) {
  const { options, groups } = scope
  const [areAllOpen, setAreAllOpen] = useState(false)
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': options.length }
  const items = groups.flatMap((group) => group.items)
  const hours = scaleOver(items.map((item) => item.hours.high))
  const max = Math.max(...groups.flatMap((group) => options.map((option) => likelyHours(group.items, option))))
  const isLarge = items.length > maxUnfolded
  const { shown, rest } = foldSmallest(groups, isLarge ? mostGroups : groups.length, (group) => hoursOf(group.items))
  const small = rest.flatMap((group) => group.items)
  return (
    <Table className="pg-scope" style={columns} role="table" aria-labelledby="scope" verticalSpacing={6}>
      <ScopeHeader options={options} hours={hours} grouping={grouping} />
      {(areAllOpen ? groups : shown).map((group) => (
        <ScopeGroupRows
          key={group.key}
          {...{ group, options, max, hours, grouping }}
          most={isLarge ? mostItems : group.items.length}
        />
      ))}
      {rest.length > 0 && (
        <Table.Tbody role="rowgroup">
          <FoldRow
            rest={small}
            note={`${count(rest.length, 'smaller group')} with ${count(small.length, 'item')}`}
            options={options}
            isOpen={areAllOpen}
          >
            <ShowAllButton
              isOpen={areAllOpen}
              onToggle={() => setAreAllOpen(!areAllOpen)}
              what={count(groups.length, 'group')}
            />
          </FoldRow>
        </Table.Tbody>
      )}
      <ScopeTotals scope={scope} />
    </Table>
  )
}

interface ScopeGroupRowsProps extends GroupRowProps {
  hours: Scale
  grouping: ScopeGrouping
  /** How many items stay in view. */
  most: number
}

function ScopeGroupRows({ group, options, max, hours, grouping, most }: ScopeGroupRowsProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { shown, rest } = foldSmallest(group.items, most, (item) => item.hours.likely)
  return (
    <Table.Tbody role="rowgroup">
      <GroupRow group={group} options={options} max={max} />
      {(isOpen ? group.items : shown).map((item) => (
        <ScopeRow key={item.id} item={item} options={options} hours={hours} grouping={grouping} />
      ))}
      {rest.length > 0 && (
        <FoldRow rest={rest} note={count(rest.length, 'smaller one')} options={options} isOpen={isOpen}>
          <ShowAllButton
            isOpen={isOpen}
            onToggle={() => setIsOpen(!isOpen)}
            what={count(group.items.length, 'item')}
            of={`of ${group.name}`}
          />
        </FoldRow>
      )}
    </Table.Tbody>
  )
}

interface FoldRowProps {
  /** The folded items. */
  rest: WorkItem[]
  note: string
  options: ScopedOption[]
  isOpen: boolean
  /** The button that opens them. */
  children: ReactNode
}

/** Sums up the items that are folded away; once they are open, only the button is left. */
function FoldRow({ rest, note, options, isOpen, children }: FoldRowProps) {
  return (
    <Table.Tr role="row" className="pg-scope-fold">
      <Table.Th scope="row" role="rowheader" colSpan={3}>
        {!isOpen && `and ${note}: `}
        {children}
      </Table.Th>
      {options.map((scoped) => (
        <Table.Td key={scoped.option.id} role="cell" className="pg-scope-sum">
          {!isOpen && (
            <>
              <OptionMark letter={scoped.letter} /> {formatHours(likelyHours(rest, scoped))} h
            </>
          )}
        </Table.Td>
      ))}
    </Table.Tr>
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
        {options.map(({ option, letter }) => (
          <Table.Th key={option.id} scope="col" role="columnheader" className="pg-scope-option">
            <OptionMark letter={letter} />
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
            <OptionMark letter={scoped.letter} /> {formatHours(hours)} h
            <span
              aria-hidden
              className="pg-scope-bar"
              style={{ width: `${(hours / max) * 100}%`, background: optionColor(scoped.letter) }}
            />
          </Table.Td>
        )
      })}
    </Table.Tr>
  )
}
