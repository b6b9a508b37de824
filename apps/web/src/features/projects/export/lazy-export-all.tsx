import { Box } from '@mantine/core'
import { lazy, Suspense } from 'react'

const ExportAll = lazy(() => import('./export-all.tsx'))

/** The export of everything, loaded after the list. */
export function LazyExportAll() {
  return (
    <Box mih={36}>
      <Suspense>
        <ExportAll />
      </Suspense>
    </Box>
  )
}
