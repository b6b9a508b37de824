import './explained.css'
import { type ReactNode, useId } from 'react'

/** Words with an explanation, which shows on hover and on focus. A button, so that the keyboard reaches it. */
export function Explained({ note, children }: { note: string; children: ReactNode }) {
  const id = useId()
  return (
    <button type="button" className="pg-explained" aria-describedby={id}>
      {children}
      <span role="tooltip" id={id} className="pg-explained-note">
        {note}
      </span>
    </button>
  )
}
