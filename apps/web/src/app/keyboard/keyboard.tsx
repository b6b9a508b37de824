import { lazy, Suspense, useState } from 'react'
import { type KeyboardPanel, useShortcuts } from './use-shortcuts.ts'

const GoTo = lazy(() => import('./go-to.tsx'))
const KeyboardHelp = lazy(() => import('./keyboard-help.tsx'))

/** The shortcuts of every page, and what they open. */
export function Keyboard() {
  const [panel, setPanel] = useState<KeyboardPanel | null>(null)
  useShortcuts(setPanel)
  const close = () => setPanel(null)
  return (
    <Suspense>
      {panel === 'go-to' && <GoTo onClose={close} />}
      {panel === 'help' && <KeyboardHelp onClose={close} />}
    </Suspense>
  )
}
