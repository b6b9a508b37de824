import { formatMoment } from '../format/format-values.ts'

/** A point in time in the reader's language and time zone. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{formatMoment(at)}</time>
}
