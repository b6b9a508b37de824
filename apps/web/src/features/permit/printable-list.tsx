import './permit.css'

interface PrintableListProps {
  title: string
  /** Each text once. */
  entries: readonly string[]
}

/** A list behind its title. Printed, it is open: a button that shows the rest would cut what is on paper. */
export function PrintableList({ title, entries }: PrintableListProps) {
  return (
    <details className="pg-permit-list">
      <summary>{title}</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    </details>
  )
}
