import '../../../shared/ui/plots/plots.css'
import { Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { riskNames } from '../../../shared/format/display-names.ts'
import { count, formatHours, formatMoney, formatWeeks } from '../../../shared/format/format.ts'
import { OptionMark, optionLetter } from '../../../shared/ui/option-mark.tsx'
import { type Scale, scaleOver } from '../../../shared/ui/plots/scale.ts'
import { Tag } from '../../../shared/ui/tag.tsx'
import type { Amounts, Fate, OptionFate } from './read-changes.ts'
import { ShiftTrack } from './shift-track.tsx'

const quantities: { key: keyof Amounts; name: string; format: (amount: number) => string }[] = [
  { key: 'weeks', name: 'Weeks', format: formatWeeks },
  { key: 'hours', name: 'Person-hours', format: formatHours },
  { key: 'cost', name: 'Cost', format: formatMoney },
]

interface FateTableProps {
  options: readonly OptionFate[]
  /** The earlier and the later one. */
  versions: readonly [number, number]
}

/** What became of each option, and how far its P80 moved, each quantity on one scale. Roles as in the comparison. */
export function FateTable({ options, versions: [before, after] }: FateTableProps) {
  return (
    <section aria-labelledby="fates">
      <Title order={3} id="fates">
        Options
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="xs">
        What is kept with a chance of 80 %: the ring is version {before}, the dot version {after}. Cost in the middle of
        the rates.
      </Text>
      <Table className="pg-fates" role="table" aria-labelledby="fates" verticalSpacing="sm">
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
            <Table.Tr key={`${option.fate} ${option.place}`} role="row">
              <Table.Th scope="row" role="rowheader">
                <FateHead option={option} />
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

function scaleOf(options: readonly OptionFate[], key: keyof Amounts): Scale {
  return scaleOver(options.flatMap(({ before, after }) => [before?.[key] ?? 0, after?.[key] ?? 0]))
}

const fateNames: Record<Fate, string> = {
  kept: 'Kept as it was',
  same: 'The same again',
  changed: 'Changed',
  new: 'New',
  gone: 'Gone',
}

function FateHead({ option: { fate, name, place, placeBefore, change } }: { option: OptionFate }) {
  return (
    <div className="pg-fate-head" data-gone={fate === 'gone' || undefined}>
      <OptionMark place={place} />
      <div>
        {fate === 'gone' ? <del>{name}</del> : name}
        <div className="pg-fate-notes">
          <Tag tone={fate === 'kept' || fate === 'same' ? 'strong' : fate === 'changed' ? 'quiet' : 'signal'}>
            {fateNames[fate]}
          </Tag>
          {placeBefore !== null && placeBefore !== place && <span>was {optionLetter(placeBefore)}</span>}
          {change && factsOf(change).map((fact) => <span key={fact}>{fact}</span>)}
        </div>
      </div>
    </div>
  )
}

function factsOf({ scopeCoverage, engineers, riskLevel }: NonNullable<OptionFate['change']>): string[] {
  return [
    ...(scopeCoverage ? [`scope ${scopeCoverage.before} → ${scopeCoverage.after} %`] : []),
    ...(engineers ? [`${engineers.before} → ${count(engineers.after, 'engineer')}`] : []),
    ...(riskLevel ? [`risk ${riskNames[riskLevel.before]} → ${riskNames[riskLevel.after]}`.toLowerCase()] : []),
  ]
}

interface ShiftCellProps {
  option: OptionFate
  quantity: (typeof quantities)[number]
  scale: Scale
}

function ShiftCell({ option, quantity: { key, format }, scale }: ShiftCellProps) {
  const [before, after] = [option.before?.[key] ?? null, option.after?.[key] ?? null]
  return (
    <>
      <span className="pg-fate-amounts">{sayShift(before, after, format)}</span>
      <ShiftTrack scale={scale} before={before} after={after} />
    </>
  )
}

function sayShift(before: number | null, after: number | null, format: (amount: number) => string) {
  if (before === null || after === null) return format(after ?? before ?? 0)
  const [old, now] = [format(before), format(after)]
  if (old === now) return old
  return (
    <>
      {old} <span aria-hidden>→</span>
      <VisuallyHidden> then </VisuallyHidden> <strong>{now}</strong>
    </>
  )
}
