import { Paper, type PaperProps } from '@mantine/core'
import type { ReactNode } from 'react'

interface PanelProps extends PaperProps {
  children: ReactNode
  /** Names the panel as a region when it has no heading of its own to be found by. */
  label?: string
}

/** A sheet on the page. */
export function Panel({ children, label, ...paper }: PanelProps) {
  return (
    <Paper
      p={{ base: 'md', sm: 'lg' }}
      bg="var(--pg-surface)"
      bd="1px solid var(--pg-line)"
      {...(label && { role: 'region', 'aria-label': label })}
      {...paper}
    >
      {children}
    </Paper>
  )
}
