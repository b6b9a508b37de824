import { Anchor } from '@mantine/core'
import type { Need, Passage } from '@plangate/core/schemas'
import { useState } from 'react'
import { Tag } from '../../../shared/ui/tag.tsx'
import { priorityLabels } from '../brief-sections.ts'
import { describeLines } from './describe-understanding.ts'
import type { Destination } from './destination.ts'
import { MoveMenu } from './move-menu.tsx'

/** Longer words and reasons are cut until they are opened, in UTF-16 code units. */
const longPassage = 120
const longReason = 36

interface PassageRowProps {
  passage: Passage
  /** The need that it became; undefined when it became none. */
  need: Need | undefined
  onMove: (destination: Destination) => void
}

/** A passage of the document: its words, its lines, why it is here, and a menu that moves it. */
export function PassageRow({ passage, need, onMove }: PassageRowProps) {
  const [isWhole, setWhole] = useState(false)
  const { text, why } = passage
  const isLong = text.length > longPassage || text.includes('\n') || why.length > longReason
  return (
    <li className="pg-passage">
      <p className="pg-passage-words" data-cut={isLong && !isWhole}>
        {need && <Tag tone={need.priority === 'must' ? 'strong' : 'quiet'}>{priorityLabels[need.priority]}</Tag>}
        {text}
      </p>
      <div className="pg-passage-why">
        <span data-cut={isLong && !isWhole}>
          {describeLines(passage.lines)}. {why}
        </span>
        {isLong && (
          <Anchor component="button" type="button" inherit aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Less' : 'More'}
          </Anchor>
        )}
        <MoveMenu passage={passage} priority={need?.priority} onMove={onMove} />
      </div>
    </li>
  )
}
