import './notice.css'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface NoticeProps {
  /** failure: something was refused or broke. attention: something no longer holds. info: something to know. */
  tone: 'failure' | 'attention' | 'info'
  title: string
  children?: ReactNode
  /** What can be done about it, as buttons and links. */
  actions?: ReactNode
}

/** A word from the page to the founder. A failure interrupts a screen reader; the others wait for their turn. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertTriangle
  return (
    <div className="pg-notice" data-tone={tone} role={tone === 'failure' ? 'alert' : 'status'}>
      <Icon size={20} stroke={1.8} aria-hidden />
      <div className="pg-notice-words">
        <p className="pg-notice-title">{title}</p>
        {children}
      </div>
      {actions && <div className="pg-notice-actions">{actions}</div>}
    </div>
  )
}
