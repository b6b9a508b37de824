import type { Piece } from '../placing/piece.ts'
import { findDurations } from './find-duration.ts'
import { findEngineers } from './find-engineers.ts'
import { findMoney } from './find-money.ts'
import type { FigureContext } from './target-words.ts'

/** What is around the figures in a clause of a piece: it says which of them are targets. */
export function contextOf(clause: string, { headings, targets }: Piece): FigureContext {
  const bare = listsFigures(clause)
  return { clause, heading: headings.at(-1)?.text ?? '', listed: bare || targets === 'listed', bare }
}

/** Figures and nothing else: "two devs, twelve weeks, 30k". One alone may belong to the story. */
function listsFigures(clause: string): boolean {
  const parts = clause.split(/[,;.]|\band\b|\+/iu).map((part) => part.trim().replace(hedge, ''))
  const stated = parts.filter((part) => part !== '')
  return stated.length > 1 && stated.every(isFigure)
}

const hedge = /^(?:about|around|roughly|some|max|at most|up to|just|only|~)\s*/iu

function isFigure(part: string): boolean {
  const found = [...findDurations(part), ...findMoney(part), findEngineers(part)]
  return found.some((figure) => figure?.words.trim() === part)
}
