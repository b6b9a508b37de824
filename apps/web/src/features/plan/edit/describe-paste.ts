import type { PastedRows } from '@plangate/core/plan-editing'
import { count } from '../../../shared/format/format-values.ts'

/** More would be too many to read. */
const mostNamed = 3

/** What became of rows that were pasted, in one or two sentences. */
export function describePaste(rows: number, { unread, leftOut }: PastedRows): string {
  const named = unread.slice(0, mostNamed).map(({ row, text }) => `"${text}" in row ${row}`)
  const more = unread.length > mostNamed ? ' and others' : ''
  return [
    `Pasted ${count(rows - leftOut, 'row')}.`,
    ...(unread.length > 0
      ? [`${count(unread.length, 'cell')} could not be read and stayed as before: ${named.join(', ')}${more}.`]
      : []),
    ...(leftOut > 0
      ? [`${count(leftOut, 'row')} had no place: paste over the first column to add work items, up to 250 in all.`]
      : []),
  ].join(' ')
}
