import type { Priority } from '@plangate/core/schemas'
import { type Amount, amountsIn } from './amounts.ts'

/** What a clause asks to do with the part of the plan that it names. */
export interface ScopeRequest {
  readonly stance: 'drop' | 'keep' | Priority
  /** The words that name the part. */
  readonly target: string
  /** What it replaces, or swaps priorities with. */
  readonly other?: { readonly target: string; readonly swapsPriorities: boolean }
}

/** All three reductions drop the items with the least value for their effort. */
export type Reduction = 'cheaper' | 'faster' | 'simpler'

/** A clause of feedback, parsed. */
export interface ParsedClause {
  readonly requests: readonly ScopeRequest[]
  readonly amounts: readonly Amount[]
  readonly reduction: Reduction | null
}

const reductionPatterns: readonly (readonly [Reduction, RegExp])[] = [
  [
    'cheaper',
    /\b(?:cheaper|less expensive|too expensive|too costly|save money|costs? (?:is |are )?too (?:much|high)|(?:lower|reduce|cut) (?:the )?costs?|more affordable)\b/iu,
  ],
  ['faster', /\b(?:faster|quicker|sooner|too slow|takes? too long|speed (?:it |things )?up|earlier)\b/iu],
  [
    'simpler',
    /\b(?:simpler|simplify|too complex|too complicated|less complex|leaner|too big|too much (?:stuff|scope|work)|bare[- ]bones|(?:reduce|cut|trim) (?:the )?scope|less scope|smaller)\b/iu,
  ],
]

const have = '(?:have|has|include|includes|support|supports|offer|offers|get|be able to|work|add)'

/** The named group "target" captures the target; the first pattern that matches wins. */
const requestPatterns: readonly (readonly [ScopeRequest['stance'], RegExp])[] = [
  ['keep', /\b(?:do not|don't|never)\s+(?:drop|remove|cut|skip|lose|touch)\s+(?<target>.+)/iu],
  ['keep', /\b(?:keep|retain|hold on to|stick with|stay with)\s+(?<target>.+)/iu],
  ['keep', /\bleave\s+(?<target>.+?)\s+in\b/iu],
  ['must', /\b(?:bring|put)\s+(?<target>.+?)\s+back\b/iu],
  ['drop', /\b(?:leave|take)\s+(?<target>.+?)\s+out\b/iu],
  ['drop', /^(?<target>.+?)\s+(?:is|are)\s+(?:not|n't)\s+(?:needed|required|necessary|wanted|in scope)\b/iu],
  ['drop', /^(?<target>.+?)\s+(?:isn't|aren't)\s+(?:needed|required|necessary|wanted|in scope)\b/iu],
  ['drop', /^(?<target>.+?)\s+(?:is|are)\s+(?:unnecessary|out of scope|superfluous|overkill)\b/iu],
  [
    'could',
    /^(?<target>.+?)\s+(?:(?:is|are)\s+not|isn't|aren't)\s+(?:so |that |very )?(?:important|urgent|critical|essential|a priority|a must)\b/iu,
  ],
  [
    'could',
    /^(?<target>.+?)\s+(?:is|are)\s+(?:only |just )?(?:optional|nice[- ]to[- ]have|a nice[- ]to[- ]have|less important|low priority|secondary)\b/iu,
  ],
  ['could', /^(?<target>.+?)\s+(?:can|could|may|should)\s+(?:wait|come later|be later|be postponed)\b/iu],
  ['could', /\b(?:postpone|defer|delay|deprioriti[sz]e)\s+(?<target>.+)/iu],
  [
    'must',
    /^(?<target>.+?)\s+(?:is|are)\s+(?:an? )?(?:absolute |really |very |most |the most )*(?:must|must[- ]haves?|essential|critical|crucial|mandatory|required|important|needed|key|a priority|top priority)\b/iu,
  ],
  ['must', /^(?<target>.+?)\s+(?:must|has to|have to|needs to)\s+be\s+(?:in|there|included|part of)\b/iu],
  ['must', /^(?<target>.+?)\s+(?:comes? |goes |go )?first$/iu],
  ['must', /\b(?:prioriti[sz]e|focus on|start with|concentrate on)\s+(?<target>.+)/iu],
  ['should', /^(?<target>.+?)\s+(?:is|are)\s+(?:an? )?(?:should[- ]have|should)\b/iu],
  [
    'drop',
    /\b(?:drop|remove|cut|skip|omit|delete|exclude|scrap|cancel|leave out|take out|throw out|get rid of|forget(?: about)?|do without|go without|no need for)\s+(?<target>.+)/iu,
  ],
  [
    'drop',
    /\b(?:do not|don't|doesn't|does not|won't|will not|no longer)\s+(?:need|want|require|build|do|use|have|include)\s+(?:any\s+|an?\s+)?(?<target>.+)/iu,
  ],
  [
    'must',
    new RegExp(
      String.raw`\b(?:must|have to|has to|need to|needs to|should)\s+(?:also\s+)?${have}\s+(?<target>.+)`,
      'iu',
    ),
  ],
  [
    'must',
    /\b(?:add|include|introduce|need|needs|require|want|demand|missing|lacks?)(?:\s+also)?\s*:?\s+(?<target>.+)/iu,
  ],
  ['must', /^(?:also|plus|with)\s+(?<target>.+)/iu],
  ['drop', /(?:^|\b(?:but|and|please|with)\s+)(?:no|without|not)\s+(?:more\s+|any\s+)?(?<target>.+)/iu],
]

/** Replacements (false) and swaps of priorities (true). */
const exchangePatterns: readonly (readonly [RegExp, boolean])[] = [
  [/\b(?:swap|exchange|switch)\s+(?:the priorities of\s+)?(?<wanted>.+?)\s+(?:and|with|for)\s+(?<old>.+)/iu, true],
  [/\breplace\s+(?<old>.+?)\s+(?:with|by)\s+(?<wanted>.+)/iu, false],
  [/\b(?:add|use|build|want|need|take)?\s*(?<wanted>\S.*?)\s+(?:instead of|rather than)\s+(?<old>.+)/iu, false],
]

/** Longer clauses explain; a request stands at the beginning. */
const maxClauseLength = 300

/** Parses one clause. The result is empty when the clause has no meaning for a plan. */
export function parseClause(clause: string): ParsedClause {
  const short = clause.slice(0, maxClauseLength).replaceAll(/\s+/gu, ' ').trim()
  const amounts = amountsIn(short)
  const rest = amounts.reduce((text, { words }) => text.replace(words, ' '), short).trim()
  const reduction = reductionPatterns.find(([, pattern]) => pattern.test(rest))?.[0] ?? null
  return { amounts, reduction, requests: reduction ? [] : requestsIn(rest) }
}

function requestsIn(text: string): ScopeRequest[] {
  for (const [pattern, swapsPriorities] of exchangePatterns) {
    const { old, wanted } = pattern.exec(text)?.groups ?? {}
    if (old && wanted) return [{ stance: 'must', target: wanted, other: { target: old, swapsPriorities } }]
  }
  for (const [stance, pattern] of requestPatterns) {
    const { target } = pattern.exec(text)?.groups ?? {}
    if (target) return [{ stance, target }]
  }
  return []
}

/** Returns whether a clause has a meaning for a plan. */
export function hasMeaning({ requests, amounts, reduction }: ParsedClause): boolean {
  return requests.length > 0 || amounts.length > 0 || reduction !== null
}
