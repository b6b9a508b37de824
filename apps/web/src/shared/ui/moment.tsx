import { formatMoment } from '../format/format.ts'

/** A moment in the reader's own language and time zone. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{formatMoment(at)}</time>
}
