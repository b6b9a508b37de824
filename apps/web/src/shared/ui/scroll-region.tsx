import { Box } from '@mantine/core'
import type { ReactNode } from 'react'

/**
 * Scrolls content that is wider than a phone, by keyboard too. Positioned, so that its visually hidden text scrolls with
 * it.
 */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box role="region" aria-label={label} tabIndex={0} pos="relative" style={{ overflowX: 'auto' }}>
      {children}
    </Box>
  )
}
