import '@mantine/core/styles/Table.layer.css'
import '../../../shared/ui/stacked-table.css'
import { Table } from '@mantine/core'
import { formatMoneyRange } from '@plangate/core/format'
import type { Currency, ExecutionOption, MoneyRange, Percentiles } from '@plangate/core/schemas'
import { formatHours, formatWeeks } from '../../../shared/format/format-values.ts'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'

const percentiles = ['p10', 'p50', 'p80', 'p90'] as const

/** The percentiles of weeks, person-hours and cost for each option. */
export function EstimateTable({ options, currency }: { options: ExecutionOption[]; currency: Currency }) {
  return (
    <details className="pg-details">
      <summary>The numbers behind it</summary>
      <ScrollRegion label="The estimate of each option">
        <Table
          className="pg-numbers pg-stacked-table pg-estimate-table"
          role="table"
          aria-label="Estimates"
          withRowBorders
          verticalSpacing={6}
        >
          <Table.Thead role="rowgroup">
            <Table.Tr role="row">
              <Table.Th scope="col" role="columnheader">
                Option
              </Table.Th>
              <Table.Th scope="col" role="columnheader">
                Quantity
              </Table.Th>
              {percentiles.map((key) => (
                <Table.Th key={key} scope="col" role="columnheader" ta="right">
                  {key.toUpperCase()}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          {options.map((option) => (
            <OptionRows key={option.id} option={option} currency={currency} />
          ))}
        </Table>
      </ScrollRegion>
    </details>
  )
}

function OptionRows({ option: { name, estimate }, currency }: { option: ExecutionOption; currency: Currency }) {
  return (
    <Table.Tbody role="rowgroup">
      <Table.Tr role="row">
        <Table.Th scope="rowgroup" role="rowheader" rowSpan={3}>
          {name}
        </Table.Th>
        <Table.Td role="cell">Weeks</Table.Td>
        <PercentileCells of={estimate.weeks} format={formatWeeks} />
      </Table.Tr>
      <Table.Tr role="row">
        <Table.Td role="cell">Person-hours</Table.Td>
        <PercentileCells of={estimate.hours} format={formatHours} />
      </Table.Tr>
      <Table.Tr role="row">
        <Table.Td role="cell">Cost</Table.Td>
        <PercentileCells of={estimate.cost} format={(range) => formatMoneyRange(range, currency)} />
      </Table.Tr>
    </Table.Tbody>
  )
}

interface PercentileCellsProps<Value> {
  of: Record<keyof Percentiles, Value>
  format: (value: Value) => string
}

function PercentileCells<Value extends number | MoneyRange>({ of, format }: PercentileCellsProps<Value>) {
  return percentiles.map((key) => (
    <Table.Td key={key} role="cell" data-name={key.toUpperCase()} ta="right">
      {format(of[key])}
    </Table.Td>
  ))
}
