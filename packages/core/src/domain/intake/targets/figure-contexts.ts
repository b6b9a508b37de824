import type { Piece } from '../placing/piece.ts'
import { findDates } from './find-date.ts'
import { findDurations } from './find-duration.ts'
import { findEngineers } from './find-engineers.ts'
import { findMoney } from './find-money.ts'
import type { FigureContext } from './target-words.ts'

/** What is around the figures in a clause of a piece: it says which of them are targets. */
export function contextOf(clause: string, { headings, targets }: Piece): FigureContext {
  const bare = listsFigures(clause)
  return { clause, heading: headings.at(-1)?.text ?? '', listed: bare || targets === 'listed', bare }
}

/** "We have two devs, twelve weeks, 30k": after the first, parts that hold figures and nothing else. */
function listsFigures(clause: string): boolean {
  const parts = clause.split(/[,;.](?!\d)|\band\b|\+/iu).flatMap((part) => part.trim() || [])
  return parts.slice(1).every(isFigure) && parts.filter(isFigure).length > 1
}

/** What may stand beside figures in a list of them. */
const besideFigures =
  /\b(?:about|around|roughly|some|max|at most|up to|just|only|so|for|in|within|until|by|over|part[- ]time|full[- ]time|me)\b|[~()]/giu

function isFigure(part: string): boolean {
  const found = [...findDurations(part), ...findMoney(part), ...findDates(part), findEngineers(part)]
  const rest = found.reduce((left, figure) => left.replace(figure?.words ?? '', ''), part)
  return rest !== part && rest.replace(besideFigures, '').trim() === ''
}
