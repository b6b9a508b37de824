import { Suspense, useState } from 'react'
import { LoadingStatus } from '../../shared/ui/loading-status.tsx'
import { missingDialog, retryable } from '../../shared/ui/retryable.tsx'
import { type KeyboardPanel, useShortcuts } from './use-shortcuts.ts'

const GoTo = retryable(() => import('./go-to.tsx'), missingDialog('Go to'))
const KeyboardHelp = retryable(() => import('./keyboard-help.tsx'), missingDialog('Keyboard shortcuts'))

/** The shortcuts of every page, and what they open. */
export function Keyboard() {
  const [panel, setPanel] = useState<KeyboardPanel | null>(null)
  useShortcuts(setPanel)
  const close = () => setPanel(null)
  return (
    <Suspense fallback={<LoadingStatus />}>
      {panel === 'go-to' && <GoTo onClose={close} />}
      {panel === 'help' && <KeyboardHelp onClose={close} />}
    </Suspense>
  )
}
