import './tag.css'
import type { ReactNode } from 'react'

interface TagProps {
  /** strong: done, in force. signal: needs attention. quiet: neither. The `-solid` tones stand out more. */
  tone: 'strong' | 'signal' | 'quiet' | 'strong-solid' | 'signal-solid'
  children: ReactNode
}

/** A status label of one or two words. */
export function Tag({ tone, children }: TagProps) {
  return (
    <span className="pg-tag" data-tone={tone}>
      {children}
    </span>
  )
}
