import { type ReactNode, useState } from 'react'
import { ShowAllButton } from './show-all-button.tsx'

interface FoldedListProps {
  /** Each text once. */
  entries: readonly string[]
  /** How many stay in view. */
  most: number
  /** What they are: "12 changes". */
  what: string
  className?: string
  /** Entries that always stay in view, after the others. */
  children?: ReactNode
}

/** A list of texts whose first ones are in view until the reader opens it. One or two too many do not fold it. */
export function FoldedList({ entries, most, what, className, children }: FoldedListProps) {
  const [isOpen, setIsOpen] = useState(false)
  const isFolding = entries.length > most + 2
  return (
    <>
      <ul className={className}>
        {(isFolding && !isOpen ? entries.slice(0, most) : entries).map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
        {children}
      </ul>
      {isFolding && <ShowAllButton isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} what={what} />}
    </>
  )
}
