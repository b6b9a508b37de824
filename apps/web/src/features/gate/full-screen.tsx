import './full-screen.css'
import { FocusTrap, Modal } from '@mantine/core'
import type { ReactNode } from 'react'

interface FullScreenProps {
  /** Names what is on it; when that changes, the focus goes to what is there now. */
  scene: string
  /** What it is about, in the bar at its top. */
  context: string | undefined
  /** The way out, beside it. */
  leave: ReactNode
  /** On Escape. */
  onClose: () => void
  children: ReactNode
}

/** One question that takes the whole window, until it is answered or put off. */
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

/** What is asked; gets the focus first, so that it is read first. */
export function FullScreenTitle({ children }: { children: ReactNode }) {
  return (
    <Modal.Title className="pg-full-screen-title" tabIndex={-1} data-autofocus>
      {children}
    </Modal.Title>
  )
}
