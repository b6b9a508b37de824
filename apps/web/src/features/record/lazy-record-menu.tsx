import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { RecordMenuProps } from './record-menu.tsx'

const RecordMenu = lazy(() => import('./record-menu.tsx'))

/** The menu of what can be exported of a decision. Its code is loaded by the first click. */
export function LazyRecordMenu(props: RecordMenuProps) {
  const [wasAsked, setWasAsked] = useState(false)
  const ask = (
    <Button
      variant="default"
      className="pg-screen-only"
      leftSection={<IconDownload size={18} aria-hidden />}
      aria-haspopup="menu"
      onClick={() => setWasAsked(true)}
    >
      Export
    </Button>
  )
  return wasAsked ? (
    <Suspense fallback={ask}>
      <RecordMenu {...props} />
    </Suspense>
  ) : (
    ask
  )
}
