import { compareServers } from './compare-servers.ts'
import type { MeasuredLine } from './measure-lines.ts'

/** Returns a sentence for each limit that a line exceeds. */
export function checkLine(measured: MeasuredLine): string[] {
  const { name, limit } = measured.line
  const ours = compareServers(measured, (round) => round.ours)
  return [
    ...exceeding(`${name}, processor time over bare`, ours.overBare.median, limit.overBare),
    ...exceeding(`${name}, processor time over stock`, ours.overStock.median, limit.overStock),
    ...exceeding(`${name}, statements per request`, ours.statements, limit.statements),
  ]
}

function exceeding(what: string, value: number, limit: number): string[] {
  return value <= limit ? [] : [`${what}: ${value.toFixed(2)} is more than ${limit}.`]
}
