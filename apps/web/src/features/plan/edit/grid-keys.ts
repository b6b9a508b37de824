/** What a key does in the grid of work items while no cell is being edited. */
export type GridKey =
  /** The number of rows and columns; infinity is as far as it goes. */
  | { kind: 'move'; rows: number; columns: number }
  /** `text`: what replaces the cell's own; null keeps it. */
  | { kind: 'edit'; text: string | null }
  | { kind: 'undo' | 'redo' }

/** Rows that Page Up and Page Down move by. */
const rowsOfPage = 10

type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The keys are those of spreadsheets; null for a key that means nothing in a grid. */
export function readGridKey({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): GridKey | null {
  if (altKey) return null
  if (ctrlKey || metaKey) return readCommand(key, shiftKey)
  const moved = steps[key]
  if (moved) return { kind: 'move', ...moved }
  if (key === 'Enter' || key === 'F2') return { kind: 'edit', text: null }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'edit', text: '' }
  return [...key].length === 1 ? { kind: 'edit', text: key } : null
}

interface Step {
  rows: number
  columns: number
}

const steps: Partial<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  Home: { rows: 0, columns: -Infinity },
  End: { rows: 0, columns: Infinity },
  PageUp: { rows: -rowsOfPage, columns: 0 },
  PageDown: { rows: rowsOfPage, columns: 0 },
}

const farSteps: Partial<Record<string, Step>> = {
  ArrowUp: { rows: -Infinity, columns: 0 },
  ArrowDown: { rows: Infinity, columns: 0 },
  ArrowLeft: { rows: 0, columns: -Infinity },
  ArrowRight: { rows: 0, columns: Infinity },
  Home: { rows: -Infinity, columns: -Infinity },
  End: { rows: Infinity, columns: Infinity },
}

function readCommand(key: string, hasShift: boolean): GridKey | null {
  const far = farSteps[key]
  if (far) return { kind: 'move', ...far }
  const letter = key.toLowerCase()
  if (letter === 'z') return { kind: hasShift ? 'redo' : 'undo' }
  return letter === 'y' ? { kind: 'redo' } : null
}
