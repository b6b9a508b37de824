import { Text, Title } from '@mantine/core'
import { formatRunningCost } from '@plangate/core/estimate'
import type { ItemChange } from '@plangate/core/plan-diff'
import type { Currency, OptionLetter, RunningCost } from '@plangate/core/schemas'
import { type ReactNode, useState } from 'react'
import { count, formatHours } from '../../../shared/format/format-values.ts'
import { foldSmallest } from '../../../shared/ui/fold-smallest.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { scaleOver } from '../../../shared/ui/plots/scale.ts'
import { ShowAllButton } from '../../../shared/ui/show-all-button.tsx'
import { ChangeTrack } from './change-track.tsx'
import { ChangedWords } from './changed-words.tsx'
import type { ListedItem, MovedItem, PlanChanges } from './read-plan-changes.ts'

interface ItemChangesProps {
  items: PlanChanges['items']
  /** Of the versions before and after. */
  currencies: readonly [Currency, Currency]
}

/** The changed work items, grouped by kind of change. */
export function ItemChanges({ items, currencies }: ItemChangesProps) {
  const { cut, added, reestimated, moved, otherwise } = items
  if ([cut, added, reestimated, moved, otherwise].every(({ length }) => length === 0)) return null
  const hours = scaleOver(
    reestimated.flatMap((item) => [item.hours?.before.likely ?? 0, item.hours?.after.likely ?? 0]),
  )
  return (
    <section aria-labelledby="item-changes">
      <Title order={3} id="item-changes">
        Work items
      </Title>
      <ItemChangeGroup
        name="Cut"
        items={cut}
        sizeOf={(item) => item.hours}
        render={(item) => <ListedItemRow item={item} relation="out of" fallback="gone with its options" />}
      />
      <ItemChangeGroup
        name="Added"
        items={added}
        sizeOf={(item) => item.hours}
        render={(item) => <ListedItemRow item={item} relation="in" fallback="in no option" />}
      />
      <ItemChangeGroup
        name="Re-estimated"
        items={reestimated}
        sizeOf={shiftOf}
        render={({ title, hours: change }) => (
          <>
            {title}
            {change && (
              <>
                <span className="pg-item-note">
                  {formatHours(change.before.likely)} → <strong>{formatHours(change.after.likely)} hours</strong>,
                  likely
                </span>
                <ChangeTrack scale={hours} before={change.before.likely} after={change.after.likely} />
              </>
            )}
          </>
        )}
      />
      <ItemChangeGroup name="Moved between options" items={moved} render={(item) => <MovedItemRow item={item} />} />
      <ItemChangeGroup
        name="Otherwise changed"
        items={otherwise}
        render={(item) => <OtherwiseChangedRow item={item} currencies={currencies} />}
      />
    </section>
  )
}

/** Person-hours: how far the likely hours moved. */
function shiftOf({ hours }: ItemChange): number {
  return hours ? Math.abs(hours.after.likely - hours.before.likely) : 0
}

interface ItemChangeGroupProps<Item> {
  name: string
  items: readonly Item[]
  /** Person-hours by which a long list is folded; without it, its first items stay in view. */
  sizeOf?: (item: Item) => number
  render: (item: Item) => ReactNode
}

/** How many items of a long list stay in view. */
const mostItems = 20

function ItemChangeGroup<Item extends { id: string }>({ name, items, sizeOf, render }: ItemChangeGroupProps<Item>) {
  const [isOpen, setIsOpen] = useState(false)
  if (items.length === 0) return null
  const headingId = `items-${name.toLowerCase().replaceAll(' ', '-')}`
  const { shown, rest } = foldSmallest(items, mostItems, sizeOf ?? (() => 0))
  return (
    <>
      <Title order={4} id={headingId} mt="md" mb="xs">
        {name} <span className="pg-item-count">{items.length}</span>
      </Title>
      <ul className="pg-items" aria-labelledby={headingId}>
        {(isOpen ? items : shown).map((item) => (
          <li key={item.id}>{render(item)}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <Text size="sm" c="var(--pg-quiet)">
          {!isOpen && `${describeFolded(rest, sizeOf)} `}
          <ShowAllButton
            isOpen={isOpen}
            onToggle={() => setIsOpen(!isOpen)}
            what={count(items.length, 'item')}
            of={`under "${name}"`}
          />
        </Text>
      )}
    </>
  )
}

function describeFolded<Item>(rest: readonly Item[], sizeOf: ((item: Item) => number) | undefined): string {
  if (!sizeOf) return `and ${rest.length} more.`
  return `and ${rest.length} smaller ones: ${formatHours(rest.reduce((sum, item) => sum + sizeOf(item), 0))} hours.`
}

function OptionMarks({ letters }: { letters: readonly OptionLetter[] }) {
  return letters.map((letter) => <OptionMark key={letter} letter={letter} />)
}

interface ListedItemRowProps {
  item: ListedItem
  relation: string
  /** Shown instead when there are no options to list. */
  fallback: string
}

function ListedItemRow({ item: { title, hours, letters }, relation, fallback }: ListedItemRowProps) {
  return (
    <>
      {title}
      <span className="pg-item-note">
        {formatHours(hours)} hours, {letters.length === 0 ? fallback : relation} <OptionMarks letters={letters} />
      </span>
    </>
  )
}

function MovedItemRow({ item: { title, into, outOf } }: { item: MovedItem }) {
  return (
    <>
      {title}
      <span className="pg-item-note">
        {outOf.length > 0 && (
          <span>
            out of <OptionMarks letters={outOf} />
          </span>
        )}
        {into.length > 0 && (
          <span>
            into <OptionMarks letters={into} />
          </span>
        )}
      </span>
    </>
  )
}

function OtherwiseChangedRow({ item, currencies }: { item: ItemChange } & Pick<ItemChangesProps, 'currencies'>) {
  const { title, words, value, discipline, dependsOn, runningCost } = item
  return (
    <>
      {title}
      {value && <span className="pg-item-note">{`value ${value.before} → ${value.after}`}</span>}
      {discipline && <span className="pg-item-note">{`${discipline.before} → ${discipline.after}`}</span>}
      {dependsOn && <span className="pg-item-note">depends on other items</span>}
      {runningCost && (
        <span className="pg-item-note">
          {`per month once live ${costIn(runningCost.before, currencies[0])} → ${costIn(runningCost.after, currencies[1])}`}
        </span>
      )}
      {words.map(({ field, changes }) => (
        <Text key={field} component="div" size="sm" mt={4}>
          <ChangedWords changes={changes} />
        </Text>
      ))}
    </>
  )
}

function costIn(cost: RunningCost | null, currency: Currency): string {
  return cost === null ? 'not said' : formatRunningCost(cost, currency)
}
