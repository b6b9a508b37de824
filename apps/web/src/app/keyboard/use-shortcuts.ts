import { useEffect } from 'react'
import { shortcuts } from './shortcuts.ts'

/** What the keyboard opens from every page. */
export type KeyboardPanel = 'go-to' | 'help'

/**
 * Listens to the shortcuts of every page. Keys without Ctrl or Cmd count only where nobody is typing.
 *
 * @param open called for a shortcut that opens a panel
 */
export function useShortcuts(open: (panel: KeyboardPanel) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = findAction(event, open)
      if (act === null) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [open])
}

function findAction(event: KeyboardEvent, open: (panel: KeyboardPanel) => void): (() => void) | null {
  const { ctrlKey, metaKey, altKey, defaultPrevented } = event
  const hasCommand = ctrlKey || metaKey
  if (defaultPrevented || altKey || (!hasCommand && isTyping(event.target))) return null
  const key = event.key.toLowerCase()
  switch (shortcuts.find((shortcut) => shortcut.key === key && shortcut.hasCommand === hasCommand)?.action) {
    case 'go-to':
      return () => open('go-to')
    case 'help':
      return () => open('help')
    case 'save':
      return findSave()
    case 'search':
      return () => (findSearch() ?? (() => open('go-to')))()
    default:
      return null
  }
}

/** Null where nothing is to be saved, so that the browser does what it does with the key. */
function findSave(): (() => void) | null {
  const form = document.querySelector<HTMLFormElement>('form[data-saves]')
  return form && (() => form.requestSubmit())
}

/** The search of the page, if it has one that can be seen. */
function findSearch(): (() => void) | null {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]')
  return field && (() => field.focus())
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
