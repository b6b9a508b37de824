import './panel.css'
import { Paper, type PaperProps } from '@mantine/core'
import type { ReactNode } from 'react'

interface PanelProps extends PaperProps {
  children: ReactNode
}

/** A sheet on the page. */
export function Panel({ children, className, ...paper }: PanelProps) {
  return (
    <Paper p={{ base: 'md', sm: 'lg' }} className={className ? `pg-panel ${className}` : 'pg-panel'} {...paper}>
      {children}
    </Paper>
  )
}
