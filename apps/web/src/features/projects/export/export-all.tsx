import { IconDownload } from '@tabler/icons-react'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { useExport } from './use-export.ts'

/** Saves everything of the account. */
export function ExportAll() {
  const all = useExport()
  return (
    <BusyButton
      variant="subtle"
      size="xs"
      leftSection={<IconDownload size={16} aria-hidden />}
      busy={all.isPending}
      onClick={() => all.mutate(null)}
    >
      Export everything
    </BusyButton>
  )
}
