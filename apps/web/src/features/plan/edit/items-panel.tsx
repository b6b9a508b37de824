import { Text, Title } from '@mantine/core'
import { pasteRows, readTabSeparated } from '@plangate/core/plan-editing'
import type { Brief, Currency } from '@plangate/core/schemas'
import { useDeferredValue, useState } from 'react'
import { Panel } from '../../../shared/ui/panel.tsx'
import { FindItemsField } from '../find/find-items-field.tsx'
import { matchesWords } from '../find/matches-words.ts'
import { ActiveCell } from './active-cell.tsx'
import { addedItemFor } from './added-item.ts'
import { describePaste } from './describe-paste.ts'
import { ItemDetails } from './item-details.tsx'
import { ItemGrid } from './item-grid.tsx'
import { ItemTools } from './item-tools.tsx'
import { type GridCell, useCellEditor } from './use-cell-editor.ts'
import type { PlanEditing } from './use-plan-editing.ts'

interface ItemsPanelProps {
  editing: PlanEditing
  brief: Brief
  /** Of the version that is written. */
  currency: Currency
}

/** The work items: a grid, what can be done with its rows, and the cell that the keyboard is in. */
export function ItemsPanel({ editing, brief, currency }: ItemsPanelProps) {
  const { draft, history, dispatch } = editing
  const [words, setWords] = useState('')
  const searched = useDeferredValue(words)
  const [active, setActive] = useState<GridCell | null>(null)
  const [pasted, setPasted] = useState<string | null>(null)
  const editor = useCellEditor(editing)
  // What was just added has nothing to be found by.
  const shown = draft.workItems.filter((item) => item.title === '' || matchesWords(item, searched))
  const paste = (text: string, at: GridCell) => {
    const row = shown.findIndex(({ id }) => id === at.id)
    const onto = shown.slice(row).map(({ id }) => id)
    const cells = readTabSeparated(text)
    const result = pasteRows(history.present, { cells, onto, column: at.column, added: addedItemFor(brief) })
    dispatch({ kind: 'replace', draft: result.draft })
    setPasted(describePaste(cells.length, result))
  }
  const item = draft.workItems.find(({ id }) => id === active?.id) ?? null
  return (
    <Panel labelledBy="edited-items">
      <Title order={2} id="edited-items" size="h3">
        Work items
      </Title>
      <Text size="sm" c="var(--pg-quiet)" id="grid-keys" mb="sm">
        Hours are those of one person. An item takes less than Low one time in ten, and more than High one time in ten.
        Arrow keys move, Enter or typing edits, Escape cancels, Tab leaves the table. Rows of a spreadsheet can be
        pasted in. “Depends on” takes numbers of rows.
      </Text>
      <FindItemsField words={words} onWords={setWords} found={shown.length} total={draft.workItems.length} />
      <ItemTools editing={editing} item={item} brief={brief} />
      <div className="pg-edit-grid-frame">
        <ItemGrid
          editing={editing}
          editor={editor}
          shown={shown}
          active={active}
          onActive={setActive}
          onPaste={paste}
        />
      </div>
      <ActiveCell editing={editing} editor={editor} active={active} />
      {pasted !== null && (
        <Text size="sm" role="status">
          {pasted}
        </Text>
      )}
      {item && <ItemDetails editing={editing} item={item} brief={brief} currency={currency} />}
    </Panel>
  )
}
