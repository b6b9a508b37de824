import { VisuallyHidden } from '@mantine/core'
import type { WordChange } from '@plangate/core/word-diff'
import { simplifyWordChanges } from './simplify-word-changes.ts'

/** A text with deletions and insertions marked. Hidden text names them, because some screen readers skip the marks. */
export function ChangedWords({ changes }: { changes: readonly WordChange[] }) {
  const parts = simplifyWordChanges(changes)
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { text }) => sum + text.length, 0))
  return (
    <div className="pg-prewrap pg-marked">
      {parts.map(({ kind, text }, index) => (
        <MarkedWords key={`${kind} ${starts[index]}`} kind={kind} text={text} />
      ))}
    </div>
  )
}

function MarkedWords({ kind, text }: WordChange) {
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
