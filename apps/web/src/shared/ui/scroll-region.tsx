import { Box } from '@mantine/core'
import type { ReactNode } from 'react'

/** What is wider than a phone scrolls inside itself, by keyboard too; and so does what only a screen reader sees of it. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box role="region" aria-label={label} tabIndex={0} pos="relative" style={{ overflowX: 'auto' }}>
      {children}
    </Box>
  )
}
