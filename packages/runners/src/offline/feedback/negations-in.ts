import type { Clause, TokenRange } from './clause.ts'
import * as words from './vocabulary.ts'

/** How often a clause turns its meaning around, outside these ranges. */
export function negationsIn(clause: Clause, heads: readonly TokenRange[]): number {
  const harmless = [...clause.findAll(words.harmless), ...heads]
  return clause
    .findAll(words.negating)
    .filter(({ from }) => !harmless.some((range) => from >= range.from && from < range.to)).length
}
