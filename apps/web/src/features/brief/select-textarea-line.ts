import { selectTextareaRange } from './select-textarea-range.ts'

/** Selects a line, counted from 1, and scrolls to it. */
export function selectTextareaLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((offset, { length }) => offset + length + 1, 0)
  selectTextareaRange(field, start, start + (lines[line - 1]?.length ?? 0))
}
