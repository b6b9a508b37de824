import '@mantine/core/styles/Table.layer.css'
import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { count, formatHours } from '../../../shared/format/format-values.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { likelyHours, type Scope, type ScopedOption } from './read-scope.ts'

/** The sums of the likely hours, and the simulated estimate, which is not a sum. */
export function ScopeTotals({ scope: { options, groups, alike, notFound } }: { scope: Scope }) {
  const all = [...alike, ...notFound, ...groups.flatMap(({ items }) => items)]
  return (
    <Table.Tfoot role="rowgroup" className="pg-scope-totals">
      {alike.length > 0 && (
        <TotalRow
          label={`The same in every option: ${count(alike.length, 'item')}`}
          options={options}
          format={(scoped) => `${formatHours(likelyHours(alike, scoped))} h`}
        />
      )}
      {notFound.length > 0 && (
        <TotalRow
          label={`Not found by your search: ${count(notFound.length, 'item')}`}
          options={options}
          format={(scoped) => `${formatHours(likelyHours(notFound, scoped))} h`}
        />
      )}
      <TotalRow
        label="Likely hours of its items, added up"
        options={options}
        format={(scoped) => `${formatHours(likelyHours(all, scoped))} h`}
      />
      <TotalRow
        label="Estimate of the whole, likely (P50) to safely (P80)"
        note="Simulated, not added up: work runs over by more than it comes in under, so the whole is rarely done in its likely hours."
        options={options}
        format={({ option: { estimate } }) => `${formatHours(estimate.hours.p50)}-${formatHours(estimate.hours.p80)} h`}
      />
    </Table.Tfoot>
  )
}

interface TotalRowProps {
  label: string
  note?: string
  options: ScopedOption[]
  format: (scoped: ScopedOption) => ReactNode
}

function TotalRow({ label, note, options, format }: TotalRowProps) {
  return (
    <Table.Tr role="row" className="pg-scope-total">
      <Table.Th scope="row" role="rowheader" colSpan={3}>
        {label}
        {note && <span className="pg-scope-note">{note}</span>}
      </Table.Th>
      {options.map((scoped) => (
        <Table.Td key={scoped.option.id} role="cell" className="pg-scope-sum">
          <OptionMark letter={scoped.letter} /> {format(scoped)}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}
