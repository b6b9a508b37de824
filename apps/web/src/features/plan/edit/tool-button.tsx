import { Button } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface ToolButtonProps {
  icon: Icon
  /** Whether there is nothing for it to do. It stays in the order of Tab, so that the focus is not lost. */
  isOff?: boolean
  onClick: () => void
  children: ReactNode
}

/** A small button above a table. */
export function ToolButton({ icon: Icon, isOff = false, onClick, children }: ToolButtonProps) {
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon size={16} aria-hidden />}
      aria-disabled={isOff}
      data-disabled={isOff}
      onClick={() => {
        if (!isOff) onClick()
      }}
    >
      {children}
    </Button>
  )
}
