import { Table } from '@mantine/core'
import type { ExecutionOption } from '@plangate/core/schemas'
import { formatShare } from '../../../shared/format/format.ts'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'

interface OddsTableProps {
  options: ExecutionOption[]
  /** In the order of the options. */
  forecasts: OptionSimulation[]
  /** Calendar weeks. */
  target: number | undefined
}

/** The chances as numbers: each is that of its week, not of the nearest point that the curve is drawn through. */
export function ProbabilityTable({ options, forecasts, target }: OddsTableProps) {
  return (
    <details className="pg-details">
      <summary>The curves as a table</summary>
      <ScrollRegion label="The chance of being finished, by week">
        <Table className="pg-numbers" miw={420}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Finished by week</Table.Th>
              {options.map(({ id, name }, place) => (
                <Table.Th key={id} scope="col" ta="right">
                  <OptionMark place={place} /> {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {forecasts[0]?.tableRows.map(({ week }, row) => (
              <Table.Tr key={week}>
                <Table.Th scope="row">
                  {week}
                  {week === target && ', your target'}
                </Table.Th>
                {forecasts.map(({ id, tableRows }) => (
                  <Table.Td key={id} ta="right">
                    {formatShare(tableRows[row]?.probability ?? 0)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </details>
  )
}
