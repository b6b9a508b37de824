import { IconDownload } from '@tabler/icons-react'
import { LazyMenu } from '../../shared/ui/lazy-menu.tsx'
import { type Closable, missingDialog, retryable } from '../../shared/ui/retryable.tsx'
import type { RecordMenuProps } from './record-menu.tsx'

const RecordMenu = retryable<RecordMenuProps & Closable>(() => import('./record-menu.tsx'), missingDialog('Export'))

/** The menu of what can be exported of a decision. */
export function LazyRecordMenu(props: RecordMenuProps) {
  return (
    <LazyMenu
      variant="default"
      className="pg-screen-only"
      leftSection={<IconDownload size={18} aria-hidden />}
      renderMenu={(close) => <RecordMenu {...props} onClose={close} />}
    >
      Export
    </LazyMenu>
  )
}
