import type { Clause } from './clause.ts'
import { negationsIn } from './negations-in.ts'
import { type ClauseObject, objectIn } from './object-of.ts'
import * as words from './vocabulary.ts'
import type { Wish } from './wish.ts'

const exchanges: readonly (readonly [RegExp, 'replace' | 'swap'])[] = [
  [/ (?:swap|exchange|switch) (?:the priority of )?(?<wanted>.+?) (?:and|with) (?<old>.+) /, 'swap'],
  [/ (?:swap|exchange|trade)(?: out)? (?<old>.+?) (?:for|against) (?<wanted>.+) /, 'replace'],
  [/ (?:replace|substitute) (?<old>.+?) (?:with|by) (?<wanted>.+) /, 'replace'],
  [/ (?:switch|change|move) (?:away )?from (?<old>.+?) to (?<wanted>.+) /, 'replace'],
  [/ (?:turn|change|convert) (?<old>.+?) into (?<wanted>.+) /, 'replace'],
  [/ instead of (?<old>.+?) (?:,|please|we|i|take|use|add|build|give)(?: \S+){0,3}? (?<wanted>.+) /, 'replace'],
  [/ (?<wanted>.+?) (?:instead of|rather than|in place of|in lieu of) (?<old>.+) /, 'replace'],
  [/ (?:prefer|rather have) (?<wanted>.+?) (?:to|over|than) (?<old>.+) /, 'replace'],
]

/** Reads that one part comes in the place of another. */
export function readExchange(clause: Clause): Wish | null {
  for (const [pattern, kind] of exchanges) {
    const match = pattern.exec(clause.base)
    const { old = '', wanted = '' } = match?.groups ?? {}
    if (!match) continue
    const object = groupOf(clause, wanted.replace(wantedVerb, ''))
    const other = groupOf(clause, old)
    if (!object || !other) continue
    const isPlain =
      negationsIn(clause, []) === 0 && !words.removing.test(` ${wanted} `) && !words.removing.test(` ${old} `)
    return isPlain ? { kind, object, other } : { kind: 'unclear', object: other }
  }
  return null
}

const wantedVerb = /^.*\b(?:want|need|use|add|build|take|get|make|plan|have|like|prefer) /

/** The words of the founder behind base forms that a pattern captured. */
function groupOf(clause: Clause, base: string): ClauseObject | null {
  const start = clause.base.indexOf(` ${base} `)
  if (start < 0) return null
  const before = clause.find(new RegExp(escaped(` ${base} `)))
  return before ? objectIn(clause, before) : null
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}

/** "No payments, no launch": it cannot go. */
export function readDeal(clause: Clause): Wish | null {
  const { object = '' } = /^ no (?<object>.+?) , no /.exec(clause.base)?.groups ?? {}
  const kept = object === '' ? null : groupOf(clause, object)
  return kept && { kind: 'keep', object: kept }
}
