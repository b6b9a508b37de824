import { VisuallyHidden } from '@mantine/core'
import type { WordChange } from '@plangate/core/plan-diff'
import { legibleChanges } from './simplify-word-changes.ts'

/** A text with what went and what came; screen readers that pass over the marks are told in words. */
export function ChangedWords({ changes }: { changes: readonly WordChange[] }) {
  const runs = legibleChanges(changes)
  const starts = runs.map((_, index) => runs.slice(0, index).reduce((sum, { text }) => sum + text.length, 0))
  return (
    <div className="pg-prewrap pg-marked">
      {runs.map(({ kind, text }, index) => (
        <Run key={`${kind} ${starts[index]}`} kind={kind} text={text} />
      ))}
    </div>
  )
}

function Run({ kind, text }: WordChange) {
  if (kind === 'same') return <span>{text}</span>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <VisuallyHidden>{kind}: </VisuallyHidden>
      {text}
      <VisuallyHidden>, </VisuallyHidden>
    </Mark>
  )
}
