import '@mantine/core/styles/Table.layer.css'
import '../../../shared/ui/plots/plots.css'
import { Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { formatMoney } from '@plangate/core/format'
import type { Currency } from '@plangate/core/schemas'
import { riskNames } from '../../../shared/format/display-names.ts'
import { count, formatHours, formatWeeks } from '../../../shared/format/format-values.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { type Scale, scaleOver } from '../../../shared/ui/plots/scale.ts'
import { Tag } from '../../../shared/ui/tag.tsx'
import { ChangeTrack } from './change-track.tsx'
import type { OptionDifference, OptionStatus, P80Amounts } from './read-plan-changes.ts'

type Format = (amount: number) => string

interface Quantity {
  key: keyof P80Amounts
  name: string
  /** For the earlier and for the later version. */
  formats: readonly [Format, Format]
}

function quantitiesIn([before, after]: OptionChangesTableProps['currencies']): Quantity[] {
  const moneyIn = (currency: Currency) => (amount: number) => formatMoney(amount, currency)
  return [
    { key: 'weeks', name: 'Weeks', formats: [formatWeeks, formatWeeks] },
    { key: 'hours', name: 'Person-hours', formats: [formatHours, formatHours] },
    { key: 'cost', name: 'Cost', formats: [moneyIn(before), moneyIn(after)] },
  ]
}

interface OptionChangesTableProps {
  options: readonly OptionDifference[]
  /** The earlier and the later version. */
  versions: readonly [number, number]
  currencies: readonly [Currency, Currency]
}

/**
 * The status of each option and how far its P80 moved, each quantity on one scale. The roles are explicit for the same
 * reason as in `ComparisonTable`.
 */
export function OptionChangesTable({ options, versions: [before, after], currencies }: OptionChangesTableProps) {
  const quantities = quantitiesIn(currencies)
  return (
    <section aria-labelledby="option-changes">
      <Title order={3} id="option-changes">
        Options
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="xs">
        Weeks, hours and cost in the safe case (P80). The ring is version {before}, the dot version {after}. Cost is at
        the middle of the rates.
      </Text>
      <Table className="pg-fates" role="table" aria-labelledby="option-changes" verticalSpacing="sm">
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            {['Option', ...quantities.map(({ name }) => name)].map((name) => (
              <Table.Th key={name} scope="col" role="columnheader">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {options.map((option) => (
            <Table.Tr key={`${option.status} ${option.letter}`} role="row">
              <Table.Th scope="row" role="rowheader">
                <OptionStatusHead option={option} />
              </Table.Th>
              {quantities.map((quantity) => (
                <Table.Td key={quantity.key} role="cell" data-quantity={quantity.name}>
                  <ShiftCell option={option} quantity={quantity} scale={scaleOf(options, quantity.key)} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function scaleOf(options: readonly OptionDifference[], key: keyof P80Amounts): Scale {
  return scaleOver(options.flatMap(({ before, after }) => [before?.[key] ?? 0, after?.[key] ?? 0]))
}

const statusNames: Record<OptionStatus, string> = {
  kept: 'Kept as it was',
  same: 'The same again',
  changed: 'Changed',
  new: 'New',
  gone: 'Gone',
}

function OptionStatusHead({ option: { status, name, letter, letterBefore, change } }: { option: OptionDifference }) {
  return (
    <div className="pg-fate-head" data-gone={status === 'gone' || undefined}>
      <OptionMark letter={letter} />
      <div>
        {status === 'gone' ? <del>{name}</del> : name}
        <div className="pg-fate-notes">
          <Tag tone={status === 'kept' || status === 'same' ? 'strong' : status === 'changed' ? 'quiet' : 'signal'}>
            {statusNames[status]}
          </Tag>
          {letterBefore !== null && letterBefore !== letter && <span>was {letterBefore}</span>}
          {change && changedFacts(change).map((fact) => <span key={fact}>{fact}</span>)}
        </div>
      </div>
    </div>
  )
}

function changedFacts({ scopeCoverage, engineers, riskLevel }: NonNullable<OptionDifference['change']>): string[] {
  return [
    ...(scopeCoverage ? [`scope ${scopeCoverage.before}% → ${scopeCoverage.after}%`] : []),
    ...(engineers ? [`${engineers.before} → ${count(engineers.after, 'engineer')}`] : []),
    ...(riskLevel ? [`risk ${riskNames[riskLevel.before]} → ${riskNames[riskLevel.after]}`.toLowerCase()] : []),
  ]
}

interface ShiftCellProps {
  option: OptionDifference
  quantity: Quantity
  scale: Scale
}

function ShiftCell({ option, quantity: { key, formats }, scale }: ShiftCellProps) {
  const [before, after] = [option.before?.[key] ?? null, option.after?.[key] ?? null]
  return (
    <>
      <span className="pg-fate-amounts">{formatShift(before, after, formats)}</span>
      <ChangeTrack scale={scale} before={before} after={after} />
    </>
  )
}

function formatShift(before: number | null, after: number | null, [formatOld, formatNew]: Quantity['formats']) {
  if (before === null) return formatNew(after ?? 0)
  if (after === null) return formatOld(before)
  const [old, now] = [formatOld(before), formatNew(after)]
  if (old === now) return old
  return (
    <>
      {old} <span aria-hidden>→</span>
      <VisuallyHidden> then </VisuallyHidden> <strong>{now}</strong>
    </>
  )
}
