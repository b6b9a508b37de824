import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import './full-screen.css'
import { FocusTrap, Modal } from '@mantine/core'
import type { ReactNode } from 'react'

interface FullScreenProps {
  /** Identifies the content. When it changes, the focus moves to the new content. */
  scene: string
  /** Shown in the top bar: the project's name. */
  context: string | undefined
  /** The button in the top bar that leaves the screen. */
  leave: ReactNode
  /** Called on Escape. */
  onClose: () => void
  children: ReactNode
}

/** A dialog that fills the window until its question is answered or postponed. */
export function FullScreen({ scene, context, leave, onClose, children }: FullScreenProps) {
  return (
    <Modal.Root opened onClose={onClose} fullScreen trapFocus={false} transitionProps={{ transition: 'fade' }}>
      <Modal.Content className="pg-full-screen" radius={0}>
        <FocusTrap active key={scene}>
          <div>
            <div className="pg-full-screen-bar">
              <img src="/gate.svg" alt="" width={28} height={28} />
              <span className="pg-wrap">{context}</span>
              {leave}
            </div>
            <div className="pg-full-screen-body">{children}</div>
          </div>
        </FocusTrap>
      </Modal.Content>
    </Modal.Root>
  )
}

/** The question. Gets the initial focus, so that screen readers read it first. */
export function FullScreenTitle({ children }: { children: ReactNode }) {
  return (
    <Modal.Title className="pg-full-screen-title" tabIndex={-1} data-autofocus>
      {children}
    </Modal.Title>
  )
}
