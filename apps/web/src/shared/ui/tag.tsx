import './tag.css'
import type { ReactNode } from 'react'

interface TagProps {
  /** strong: done, in force. signal: to be looked at. quiet: neither. The two `-solid` ones stand out of a page. */
  tone: 'strong' | 'signal' | 'quiet' | 'strong-solid' | 'signal-solid'
  children: ReactNode
}

/** One or two words on the state of a thing. */
export function Tag({ tone, children }: TagProps) {
  return (
    <span className="pg-tag" data-tone={tone}>
      {children}
    </span>
  )
}
