import './notice.css'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'

interface NoticeProps {
  /** failure: a call was refused or failed. attention: something no longer holds. info: anything else. */
  tone: 'failure' | 'attention' | 'info'
  title: string
  children?: ReactNode
  /** Buttons and links. */
  actions?: ReactNode
  ref?: Ref<HTMLDivElement>
}

/** A message on the page. A failure interrupts screen readers (`alert`); the others do not (`status`). */
export function Notice({ tone, title, children, actions, ref }: NoticeProps) {
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertTriangle
  return (
    <div ref={ref} className="pg-notice" data-tone={tone} role={tone === 'failure' ? 'alert' : 'status'}>
      <Icon size={20} stroke={1.8} aria-hidden />
      <div className="pg-notice-words">
        <p className="pg-notice-title">{title}</p>
        {children}
      </div>
      {actions && <div className="pg-notice-actions">{actions}</div>}
    </div>
  )
}
