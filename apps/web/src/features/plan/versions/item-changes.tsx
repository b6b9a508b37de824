import { Text, Title } from '@mantine/core'
import type { ItemChange } from '@plangate/core/plan-diff'
import type { ReactNode } from 'react'
import { formatHours } from '../../../shared/format/format.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { scaleOver } from '../../../shared/ui/plots/scale.ts'
import { ChangedWords } from './changed-words.tsx'
import type { ItemMove, ListedItem, VersionChanges } from './read-plan-changes.ts'
import { ShiftTrack } from './change-track.tsx'

/** What became of the work, by what happened to it. */
export function ItemChanges({ items }: { items: VersionChanges['items'] }) {
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
      <ItemGroup
        name="Cut"
        items={cut}
        render={(item) => <Listing item={item} said="out of" fallback="gone with its options" />}
      />
      <ItemGroup
        name="Added"
        items={added}
        render={(item) => <Listing item={item} said="in" fallback="in no option" />}
      />
      <ItemGroup
        name="Re-estimated"
        items={reestimated}
        render={({ title, hours: change }) => (
          <>
            {title}
            {change && (
              <>
                <span className="pg-item-note">
                  {formatHours(change.before.likely)} → <strong>{formatHours(change.after.likely)} hours</strong>,
                  likely
                </span>
                <ShiftTrack scale={hours} before={change.before.likely} after={change.after.likely} />
              </>
            )}
          </>
        )}
      />
      <ItemGroup name="Moved between options" items={moved} render={(item) => <Move item={item} />} />
      <ItemGroup name="Otherwise changed" items={otherwise} render={(item) => <Otherwise item={item} />} />
    </section>
  )
}

interface ItemGroupProps<Item> {
  name: string
  items: readonly Item[]
  render: (item: Item) => ReactNode
}

function ItemGroup<Item extends { id: string }>({ name, items, render }: ItemGroupProps<Item>) {
  if (items.length === 0) return null
  const headingId = `items-${name.toLowerCase().replaceAll(' ', '-')}`
  return (
    <>
      <Title order={4} id={headingId} mt="md" mb="xs">
        {name} <span className="pg-item-count">{items.length}</span>
      </Title>
      <ul className="pg-items" aria-labelledby={headingId}>
        {items.map((item) => (
          <li key={item.id}>{render(item)}</li>
        ))}
      </ul>
    </>
  )
}

function Marks({ places }: { places: readonly number[] }) {
  return places.map((place) => <OptionMark key={place} place={place} />)
}

interface ListingProps {
  item: ListedItem
  said: string
  /** What is said where there is no option to name. */
  fallback: string
}

function Listing({ item: { title, hours, places }, said, fallback }: ListingProps) {
  return (
    <>
      {title}
      <span className="pg-item-note">
        {formatHours(hours)} hours, {places.length === 0 ? fallback : said} <Marks places={places} />
      </span>
    </>
  )
}

function Move({ item: { title, into, outOf, isLeftOut } }: { item: ItemMove }) {
  return (
    <>
      {title}
      <span className="pg-item-note">
        {outOf.length > 0 && (
          <span>
            out of <Marks places={outOf} />
          </span>
        )}
        {into.length > 0 && (
          <span>
            into <Marks places={into} />
          </span>
        )}
        {isLeftOut && <span>in no option any more</span>}
      </span>
    </>
  )
}

function Otherwise({ item: { title, words, value, discipline, dependsOn } }: { item: ItemChange }) {
  return (
    <>
      {title}
      {value && <span className="pg-item-note">{`value ${value.before} → ${value.after}`}</span>}
      {discipline && <span className="pg-item-note">{`${discipline.before} → ${discipline.after}`}</span>}
      {dependsOn && <span className="pg-item-note">depends on other items</span>}
      {words.map(({ field, changes }) => (
        <Text key={field} component="div" size="sm" mt={4}>
          <ChangedWords changes={changes} />
        </Text>
      ))}
    </>
  )
}
