/** Selects a range of text and scrolls to it: browsers scroll to the selection on focus. */
export function selectTextareaRange(field: HTMLTextAreaElement, start: number, end: number): void {
  field.blur()
  field.setSelectionRange(start, end)
  field.focus()
}
