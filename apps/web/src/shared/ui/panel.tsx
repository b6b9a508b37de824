import './panel.css'
import { Paper, type PaperProps } from '@mantine/core'
import type { ReactNode } from 'react'

interface PanelProps extends PaperProps {
  children: ReactNode
  /** The id of the heading that names the panel. Makes it a region landmark. */
  labelledBy?: string
}

/** A surface with padding and a border. */
export function Panel({ children, className, labelledBy, ...paper }: PanelProps) {
  return (
    <Paper
      p={{ base: 'md', sm: 'lg' }}
      className={className ? `pg-panel ${className}` : 'pg-panel'}
      {...(labelledBy && { component: 'section', 'aria-labelledby': labelledBy })}
      {...paper}
    >
      {children}
    </Paper>
  )
}
