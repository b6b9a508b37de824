import { Anchor } from '@mantine/core'
import { useId, useState } from 'react'
import { describeLines } from '../intake/describe-understanding.ts'
import type { Origin } from './find-origins.ts'

/** Words of the brief, where they come from, and on demand the passage itself. */
export function OriginRow({ origin }: { origin: Origin }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const passage = passageOf(origin)
  return (
    <li>
      <q className="pg-origin-words">{origin.words}</q>
      {passage === null ? (
        <span className="pg-origin-place">{placeOf(origin)}</span>
      ) : (
        <Anchor
          component="button"
          type="button"
          size="sm"
          className="pg-origin-place"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {placeOf(origin)}
        </Anchor>
      )}
      {passage && (
        <blockquote id={id} hidden={!isOpen}>
          <p>{passage.text}</p>
          {passage.why && <footer>{passage.why}</footer>}
        </blockquote>
      )}
    </li>
  )
}

function placeOf(origin: Origin): string {
  switch (origin.kind) {
    case 'passage':
      return `${describeLines(origin.passage.lines)} of your document`
    case 'quote':
      return 'Quoted from what you wrote'
    case 'answer':
      return 'Your answer in the interview'
    case 'runner':
      return 'Added by the planner: nobody said so'
  }
}

function passageOf(origin: Origin): { text: string; why: string | null } | null {
  if (origin.kind === 'passage') return { text: origin.passage.text, why: origin.passage.why }
  return origin.kind === 'quote' ? { text: origin.quote, why: null } : null
}
