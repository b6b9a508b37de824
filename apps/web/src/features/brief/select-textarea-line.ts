/** Selects a line, counted from 1, and scrolls to it: browsers scroll to the selection on focus. */
export function selectTextareaLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((offset, { length }) => offset + length + 1, 0)
  field.blur()
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  field.focus()
}
