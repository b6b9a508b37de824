import { Title, type TitleOrder } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'

interface FocusedTitleProps {
  order: TitleOrder
  id?: string
  /** Whether it takes the focus when it appears, because it replaces what had it. */
  takesFocus: boolean
  children: ReactNode
}

/** The title of what replaces another part of the page. Screen readers read it when it takes the focus. */
export function FocusedTitle({ order, id, takesFocus, children }: FocusedTitleProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) title.current?.focus()
  }, [takesFocus])
  return (
    <Title order={order} id={id} ref={title} tabIndex={-1}>
      {children}
    </Title>
  )
}
