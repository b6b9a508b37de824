/** What a shortcut does; null where the dialog that it closes listens to it. */
type ShortcutAction = 'go-to' | 'search' | 'save' | 'help' | null

export interface Shortcut {
  /** As in `KeyboardEvent`. */
  key: string
  /** Whether Ctrl or Cmd is pressed, too. Keys without them count only where nobody is typing. */
  hasCommand: boolean
  words: string
  action: ShortcutAction
}

/** The shortcuts of every page, in the order of the list that shows them. */
export const shortcuts: readonly Shortcut[] = [
  { key: 'k', hasCommand: true, words: 'Go to a project or a page', action: 'go-to' },
  { key: '/', hasCommand: false, words: 'Search', action: 'search' },
  { key: 's', hasCommand: true, words: 'Save the brief', action: 'save' },
  { key: 'Escape', hasCommand: false, words: 'Close what is open', action: null },
  { key: '?', hasCommand: false, words: 'Show this list', action: 'help' },
]
