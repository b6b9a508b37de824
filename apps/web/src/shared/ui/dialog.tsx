import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import './dialog.css'
import { Modal, type ModalRootProps } from '@mantine/core'
import type { ReactNode } from 'react'

interface DialogProps {
  opened: boolean
  onClose: () => void
  title: string
  size?: ModalRootProps['size']
  closeLabel?: string
  /** Whether only its buttons close it, because closing would lose its content. */
  isHeld?: boolean
  children: ReactNode
}

/** A dialog over the page. Built from parts, because Mantine's header would be a second banner landmark. */
export function Dialog({
  opened,
  onClose,
  title,
  size = 'md',
  closeLabel = 'Close',
  isHeld = false,
  children,
}: DialogProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} closeOnClickOutside={!isHeld} closeOnEscape={!isHeld}>
      <Modal.Overlay />
      <Modal.Content>
        <div className="pg-dialog-header">
          <Modal.Title className="pg-dialog-title">{title}</Modal.Title>
          <Modal.CloseButton aria-label={closeLabel} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
