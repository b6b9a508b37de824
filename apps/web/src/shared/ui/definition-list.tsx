import './definition-list.css'
import type { ReactNode } from 'react'

/** Words and what they stand for, in two columns; under each other where there is no room. */
export function DefinitionList({ entries }: { entries: readonly (readonly [string, ReactNode])[] }) {
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
