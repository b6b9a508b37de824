import './long-text.css'
import { Anchor, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'

interface LongTextProps {
  text: string
  /** What the text is, for those who hear the button without seeing where it stands. */
  name: string
}

/** More characters than these fill more than four lines of a narrow column. */
const maxShortCharacters = 180

/** Prose of which some lines stand for the rest until it is asked for. */
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
