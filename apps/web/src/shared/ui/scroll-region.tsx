import { Box } from '@mantine/core'
import type { ReactNode } from 'react'

/** What is wider than a phone scrolls inside itself, by keyboard too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box role="region" aria-label={label} tabIndex={0} style={{ overflowX: 'auto' }}>
      {children}
    </Box>
  )
}
