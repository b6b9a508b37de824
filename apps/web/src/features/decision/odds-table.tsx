import { Table } from '@mantine/core'
import type { ExecutionOption } from '@plangate/core/schemas'
import type { FinishingPoint, OptionForecast } from '../../shared/forecast/forecaster.ts'
import { formatShare } from '../../shared/format/format.ts'
import { OptionMark } from '../../shared/ui/option-mark.tsx'
import { ScrollRegion } from '../../shared/ui/scroll-region.tsx'

interface OddsTableProps {
  options: ExecutionOption[]
  forecasts: OptionForecast[]
}

/** More lines would be read by nobody. */
const mostRows = 16

/** The curves as numbers, by whole weeks from where the first option may be finished to where the last is. */
export function OddsTable({ options, forecasts }: OddsTableProps) {
  const curves = new Map(forecasts.map(({ id, curve }) => [id, curve]))
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
            {weeksOf(options).map((week) => (
              <Table.Tr key={week}>
                <Table.Th scope="row">{week}</Table.Th>
                {options.map(({ id }) => (
                  <Table.Td key={id} ta="right">
                    {formatShare(shareAt(curves.get(id) ?? [], week))}
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

function weeksOf(options: readonly ExecutionOption[]): number[] {
  const first = Math.floor(Math.min(...options.map(({ estimate }) => estimate.weeks.p10)))
  const last = Math.ceil(Math.max(...options.map(({ estimate }) => estimate.weeks.p90)))
  const step = Math.max(1, Math.ceil((last - first) / mostRows))
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
}

/** The last point of the curve that is not after `week`. */
function shareAt(curve: readonly FinishingPoint[], week: number): number {
  return curve.findLast((point) => point.week <= week)?.share ?? 0
}
