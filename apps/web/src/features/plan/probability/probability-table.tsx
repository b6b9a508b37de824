import '@mantine/core/styles/Table.layer.css'
import { Table } from '@mantine/core'
import type { ExecutionOption } from '@plangate/core/schemas'
import { formatShare } from '../../../shared/format/format.ts'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'

interface ProbabilityTableProps {
  options: ExecutionOption[]
  /** In the order of `options`. */
  simulations: OptionSimulation[]
  /** Calendar weeks. */
  target: number | undefined
}

/** The probabilities as numbers. Each is exact for its week, not interpolated between the points of the curve. */
export function ProbabilityTable({ options, simulations, target }: ProbabilityTableProps) {
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
            {simulations[0]?.tableRows.map(({ week }, row) => (
              <Table.Tr key={week}>
                <Table.Th scope="row">
                  {week}
                  {week === target && ', your target'}
                </Table.Th>
                {simulations.map(({ id, tableRows }) => (
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
