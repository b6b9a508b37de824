import './definition-list.css'
import type { ReactNode } from 'react'

/** A term and its value. */
export type DefinitionEntry = readonly [string, ReactNode]

/** Terms and their values in two columns, stacked on narrow screens. */
export function DefinitionList({ entries }: { entries: readonly DefinitionEntry[] }) {
  return (
    <dl className="pg-definitions">
      {entries.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
