import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { LoadingStatus } from './loading-status.tsx'

interface LazyMenuProps extends ButtonProps {
  'aria-label'?: string
  /** Renders the menu, open. `close` shows the button again, when the code of the menu is missing. */
  renderMenu: (close: () => void) => ReactNode
}

/** The button of a menu whose code is loaded by the first click, which most visits do not make. */
export function LazyMenu({ renderMenu, ...button }: LazyMenuProps) {
  const [isAsked, setIsAsked] = useState(false)
  const [wasAsked, setWasAsked] = useState(false)
  const ask = () => {
    setIsAsked(true)
    setWasAsked(true)
  }
  const shown = <MenuButton {...button} aria-busy={isAsked} takesFocus={wasAsked} onClick={ask} />
  if (!isAsked) return shown
  const waiting = (
    <>
      {shown}
      <LoadingStatus />
    </>
  )
  return <Suspense fallback={waiting}>{renderMenu(() => setIsAsked(false))}</Suspense>
}

interface MenuButtonProps extends ButtonProps {
  'aria-busy': boolean
  /** Whether it takes the focus when it appears, because it replaces the one that had it. */
  takesFocus: boolean
  onClick: () => void
}

function MenuButton({ takesFocus, ...button }: MenuButtonProps) {
  const itself = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) itself.current?.focus()
  }, [takesFocus])
  return <Button ref={itself} aria-haspopup="menu" {...button} />
}
