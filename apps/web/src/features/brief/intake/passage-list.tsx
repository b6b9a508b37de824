import { Anchor } from '@mantine/core'
import type { Brief } from '@plangate/core/schemas'
import { useState } from 'react'
import type { PlacedPassage } from './describe-understanding.ts'
import type { Destination } from './destination.ts'
import { PassageRow } from './passage-row.tsx'

interface PassageListProps {
  passages: PlacedPassage[]
  brief: Brief
  /** How many are shown before the founder asks for the others. */
  shown: number
  onMove: (index: number, destination: Destination) => void
}

/** Passages that went to the same place, the first of them at once. */
export function PassageList({ passages, brief, shown, onMove }: PassageListProps) {
  const [isWhole, setWhole] = useState(false)
  const visible = isWhole ? passages : passages.slice(0, shown)
  const hidden = passages.length - visible.length
  const needOf = ({ passage: { went } }: PlacedPassage) =>
    went.kind === 'need' ? brief.needs?.find(({ id }) => id === went.needId) : undefined
  return (
    <>
      <ul className="pg-passages">
        {visible.map((placed) => (
          <PassageRow
            key={placed.index}
            passage={placed.passage}
            need={needOf(placed)}
            onMove={(destination) => onMove(placed.index, destination)}
          />
        ))}
      </ul>
      {(hidden > 0 || isWhole) && (
        <Anchor component="button" type="button" size="sm" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show ${hidden} more`}
        </Anchor>
      )}
    </>
  )
}
