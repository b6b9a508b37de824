import '@mantine/core/styles/Table.layer.css'
import { Table } from '@mantine/core'
import { letterOf, type PlanSet } from '@plangate/core/schemas'
import { formatShare } from '../../../shared/format/format-values.ts'
import type { OptionSimulation } from '../../../shared/simulation/simulator.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'

interface ProbabilityTableProps {
  planSet: PlanSet
  /** In the order of the plan set. */
  simulations: OptionSimulation[]
  /** Calendar weeks. */
  target: number | undefined
}

/** The probabilities as numbers. Each is exact for its week, not interpolated between the points of the curve. */
export function ProbabilityTable({ planSet, simulations, target }: ProbabilityTableProps) {
  return (
    <details className="pg-details">
      <summary>The curves as a table</summary>
      <ScrollRegion label="The chance of being finished, by week">
        <Table className="pg-numbers" miw={420}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Finished by week</Table.Th>
              {planSet.options.map(({ id, name }) => (
                <Table.Th key={id} scope="col" ta="right">
                  <OptionMark letter={letterOf(planSet, id)} /> {name}
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
