import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import './dialog.css'
import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { DialogProps } from './dialog-props.ts'

/** The window of a dialog. Built from parts, because Mantine's header would be a second banner landmark. */
export default function DialogWindow({
  opened,
  onClose,
  title,
  size = 'md',
  closeLabel = 'Close',
  isHeld = false,
  children,
}: DialogProps) {
  // Opens after it is there: only then does Mantine note which button has the focus, to give it back.
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => setIsOpen(opened), [opened])
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={size} closeOnClickOutside={!isHeld} closeOnEscape={!isHeld}>
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
