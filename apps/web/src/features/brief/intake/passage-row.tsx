import { Anchor } from '@mantine/core'
import type { Need, Passage } from '@plangate/core/schemas'
import { useState } from 'react'
import { Tag } from '../../../shared/ui/tag.tsx'
import { priorityLabels } from '../brief-sections.ts'
import { describeLines } from './describe-understanding.ts'
import type { Destination } from './destination.ts'
import { MoveMenu } from './move-menu.tsx'

/** Longer passages are cut until they are opened, in UTF-16 code units. */
const longPassage = 130

interface PassageRowProps {
  passage: Passage
  /** The need that it became; undefined when it became none. */
  need: Need | undefined
  onMove: (destination: Destination) => void
}

/** A passage of the document: its words, its lines, why it is here, and a menu that moves it. */
export function PassageRow({ passage, need, onMove }: PassageRowProps) {
  const [isWhole, setWhole] = useState(false)
  const isLong = passage.text.length > longPassage || passage.text.includes('\n')
  return (
    <li className="pg-passage">
      <p className="pg-passage-words" data-cut={isLong && !isWhole}>
        {need && <Tag tone={need.priority === 'must' ? 'strong' : 'quiet'}>{priorityLabels[need.priority]}</Tag>}
        {passage.text}
      </p>
      <div className="pg-passage-why">
        <span>
          {describeLines(passage.lines)}. {passage.why}
          {isLong && (
            <>
              {' '}
              <Anchor component="button" type="button" inherit onClick={() => setWhole(!isWhole)}>
                {isWhole ? 'Show less' : 'Show all'}
              </Anchor>
            </>
          )}
        </span>
        <MoveMenu passage={passage} priority={need?.priority} onMove={onMove} />
      </div>
    </li>
  )
}
