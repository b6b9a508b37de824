import type { ModalRootProps } from '@mantine/core'
import type { ReactNode } from 'react'

export interface DialogProps {
  opened: boolean
  onClose: () => void
  title: string
  size?: ModalRootProps['size']
  closeLabel?: string
  /** Whether only its buttons close it, because closing would lose its content. */
  isHeld?: boolean
  children: ReactNode
}
