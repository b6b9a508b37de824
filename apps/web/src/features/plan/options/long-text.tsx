import './long-text.css'
import { Anchor, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'

interface LongTextProps {
  text: string
  /** Names the text for screen readers. */
  name: string
}

/** Longer texts fill more than four lines of a narrow column. */
const maxShortCharacters = 180

/** Text that is truncated to a few lines until the reader expands it. */
export function LongText({ text, name }: LongTextProps) {
  const [isWhole, setIsWhole] = useState(false)
  if (text.length <= maxShortCharacters) return <p className="pg-prewrap">{text}</p>
  return (
    <div className="pg-long-text" data-short={!isWhole || undefined}>
      <p className="pg-prewrap">{text}</p>
      <Anchor component="button" type="button" size="sm" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
        {isWhole ? 'Show less' : 'Show all'}
        <VisuallyHidden> of {name}</VisuallyHidden>
      </Anchor>
    </div>
  )
}
