import '@mantine/core/styles/Table.layer.css'
import './board.css'
import { Table, Text, Title, VisuallyHidden } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import type { ExecutionOption, PricedPlan } from '@plangate/core/schemas'
import { IconStarFilled } from '@tabler/icons-react'
import type { CSSProperties, ReactNode } from 'react'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import type { ComparedOption } from './compare-options.ts'
import { type ComparisonRow, compareScores, comparisonRows } from './comparison-rows.tsx'

interface ComparisonTableProps {
  options: ComparedOption[]
  targets: PlanTargets
  /** Of the plan. */
  workItems: PricedPlan['workItems']
  renderChoice: (option: ExecutionOption) => ReactNode
}

/**
 * The options side by side, one row per quantity, all on the same scale. The roles are explicit because the phone
 * layout sets `display: grid`, which removes the table semantics in browsers.
 */
export function ComparisonTable({ options, targets, workItems, renderChoice }: ComparisonTableProps) {
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': options.length }
  const rows = comparisonRows(options, targets, workItems)
  const isEqual = (row: ComparisonRow) => new Set(options.map(row.format)).size === 1
  return (
    <>
      <Table
        className="pg-comparison"
        style={columns}
        role="table"
        aria-labelledby="comparison"
        verticalSpacing={5}
        horizontalSpacing="sm"
      >
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            <Table.Td role="cell">
              <Title order={2} id="comparison" size="h3">
                Side by side
              </Title>
            </Table.Td>
            {options.map((compared) => (
              <Table.Th key={compared.option.id} scope="col" role="columnheader">
                <OptionHeader compared={compared} options={options} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {rows
            .filter((row) => !isEqual(row))
            .map((row) => (
              <ComparisonTableRow key={row.label} row={row} options={options} />
            ))}
          <Table.Tr role="row">
            <Table.Th scope="row" role="rowheader">
              <VisuallyHidden>Choose</VisuallyHidden>
            </Table.Th>
            {options.map(({ option }) => (
              <Table.Td key={option.id} role="cell">
                {renderChoice(option)}
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <SameForAll rows={rows.filter(isEqual)} options={options} />
    </>
  )
}

/** The rows that do not help to choose, in one line. */
function SameForAll({ rows, options: [first] }: { rows: ComparisonRow[]; options: ComparedOption[] }) {
  if (!first || rows.length === 0) return null
  return (
    <p className="pg-same-for-all">
      <strong>The same for all:</strong>{' '}
      {rows.map((row) => `${row.label.toLowerCase()} ${row.format(first)}`).join('; ')}.
    </p>
  )
}

function OptionHeader({ compared, options }: { compared: ComparedOption; options: ComparedOption[] }) {
  const { option, letter, isRecommended, dominatedBy } = compared
  const better = options.filter((other) => dominatedBy.includes(other.option.id))
  return (
    <div className="pg-comparison-head">
      <OptionMark letter={letter} />
      <span>
        {option.name}
        {isRecommended && (
          <span className="pg-comparison-tag" data-tone="signal">
            <IconStarFilled size={11} aria-hidden /> Recommended
          </span>
        )}
        {better.length > 0 && (
          <span className="pg-comparison-tag">
            In the safe case no better than {better.map((other) => other.letter).join(' and ')}
          </span>
        )}
      </span>
    </div>
  )
}

function ComparisonTableRow({ row, options }: { row: ComparisonRow; options: ComparedOption[] }) {
  const [worst, ...better] = options.map(row.score).toSorted(compareScores)
  const best = better.at(-1)
  const differs = worst !== undefined && best !== undefined && compareScores(worst, best) < 0
  const isBest = (compared: ComparedOption) => differs && compareScores(row.score(compared), best) === 0
  return (
    <Table.Tr role="row">
      <Table.Th scope="row" role="rowheader">
        {row.label}
        {row.note && (
          <Text size="xs" fw={400} c="var(--pg-quiet)">
            {row.note}
          </Text>
        )}
      </Table.Th>
      {options.map((compared) => (
        <Table.Td key={compared.option.id} role="cell" data-best={isBest(compared) || undefined}>
          <span className="pg-comparison-words">
            {row.format(compared)}
            {isBest(compared) && <VisuallyHidden> (best)</VisuallyHidden>}
          </span>
          {row.draw(compared)}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}
