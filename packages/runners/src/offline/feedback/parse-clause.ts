import type { Priority } from '@plangate/core/schemas'
import { type Amount, amountsIn } from './amounts.ts'

/** What a clause wants to happen to what it names. */
export interface ScopeRequest {
  readonly stance: 'drop' | 'keep' | Priority
  /** The words that name it. */
  readonly target: string
  /** What it takes the place of, or changes places with. */
  readonly other?: { readonly target: string; readonly changesPlaces: boolean }
}

/** What becomes lighter: all three give up what is worth least for its effort. */
export type Reduction = 'cheaper' | 'faster' | 'simpler'

/** A clause of feedback as the planner understands it. */
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

/** Each pattern names its target as "target"; the first that matches decides. */
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

/** One thing for another: in its place, or (true) each with the priority of the other. */
const exchangePatterns: readonly (readonly [RegExp, boolean])[] = [
  [/\b(?:swap|exchange|switch)\s+(?:the priorities of\s+)?(?<wanted>.+?)\s+(?:and|with|for)\s+(?<old>.+)/iu, true],
  [/\breplace\s+(?<old>.+?)\s+(?:with|by)\s+(?<wanted>.+)/iu, false],
  [/\b(?:add|use|build|want|need|take)?\s*(?<wanted>\S.*?)\s+(?:instead of|rather than)\s+(?<old>.+)/iu, false],
]

/** Nobody words a wish at greater length; what comes after is explanation. */
const clauseLength = 300

/** Reads one clause. Nothing in the answer means that nothing was understood. */
export function parseClause(clause: string): ParsedClause {
  const short = clause.slice(0, clauseLength).replaceAll(/\s+/gu, ' ').trim()
  const amounts = amountsIn(short)
  const rest = amounts.reduce((text, { words }) => text.replace(words, ' '), short).trim()
  const reduction = reductionPatterns.find(([, pattern]) => pattern.test(rest))?.[0] ?? null
  return { amounts, reduction, requests: reduction ? [] : requestsIn(rest) }
}

function requestsIn(text: string): ScopeRequest[] {
  for (const [pattern, changesPlaces] of exchangePatterns) {
    const { old, wanted } = pattern.exec(text)?.groups ?? {}
    if (old && wanted) return [{ stance: 'must', target: wanted, other: { target: old, changesPlaces } }]
  }
  for (const [stance, pattern] of requestPatterns) {
    const { target } = pattern.exec(text)?.groups ?? {}
    if (target) return [{ stance, target }]
  }
  return []
}

/** Whether anything was understood. */
export function hasMeaning({ requests, amounts, reduction }: ParsedClause): boolean {
  return requests.length > 0 || amounts.length > 0 || reduction !== null
}
