import type { TeamBound } from '@plangate/core/schemas'
import type { Amount } from './amount.ts'
import { number, numberFrom } from './numbers.ts'

const atMost = String.raw`(?:at (?:the )?most|up to|never more than|not over|no(?:t| team)? (?:above|over)|no more than|not more than|max\.?|maximum(?: of)?|a maximum of|fewer than|less than|only)`
const atLeast = String.raw`(?:at least|(?:not|never|no) (?:under|below)|(?:not|never|no) (?:fewer|less) than|no less than|no fewer than|not less than|a minimum of|minimum(?: of)?|(?<!\b(?:no|not|n't|never) )more than)`
const builders = '(?:engineers?|developers?|devs?|programmers?|coders?|freelancers?|contractors?)'

const teamPatterns = [
  new RegExp(String.raw`\b${number}(?:[- ](?!per\b|of\b)[\p{L}-]+)?[- ]${builders}\b`, 'iu'),
  new RegExp(String.raw`\bteam of (?:(?:${atMost}|${atLeast}) )?${number}\b(?: (?:people|persons?))?`, 'iu'),
  new RegExp(String.raw`\bteam (?:\w+ )?(?:bigger|larger|smaller) than ${number}\b`, 'iu'),
  new RegExp(String.raw`\b${number}[- ](?:person|people|man|woman|head) (?:team|crew|job|show)\b`, 'iu'),
  new RegExp(
    `^(?:with |just |only |plan for |for )?(?:(?:${atMost}|${atLeast}) )?${number} (?:people|persons)(?: (?:only|max|at most|at least))?[.!]?$`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:${atMost}|${atLeast}) ${number} (?:people|persons|heads)\b`, 'iu'),
  new RegExp(String.raw`\b${number} (?:people|persons)\b(?=.*\b(?:team|build|work on|develop|staff|code)\b)`, 'iu'),
]

const teamInStory =
  /\b(?:had|left|lost|used to|quit|fired|talked|met|spoke|spoken|hired|worked|quoted|offered|built|told|said|says?|thinks?|likes?|knows?|asked|looked|showed|friend|brother|sister|cousin|is an?|was an?|competitors?|agency|ago|of (?:our|my|the|them)|ill|sick|busy)\b/iu

/** "One more engineer" says nothing about the team, because the options have different teams. */
const relativeTeam = new RegExp(
  String.raw`\b(?:more|additional|extra|another|fewer|less|second|third) ${builders}|\b(?:bigger|larger|smaller) team(?! than)\b`,
  'iu',
)
const alone = /\b(?:solo|on my own|by myself|alone|just me|only me|me alone)\b/iu

/** Returns the team size in a text, in engineers. */
export function teamIn(text: string): Amount | null {
  if (teamInStory.test(text)) return null
  const relative = relativeTeam.exec(text)
  if (relative) return { words: relative[0], question: 'How many engineers shall there be in all?', choices: [] }
  for (const pattern of teamPatterns) {
    const match = pattern.exec(text)
    // "A developer" is not a team of one.
    if (match && isOfPlan(text) && !/^an?$/iu.test(match[1] ?? ''))
      return team(match[0], numberFrom(match[1] ?? ''), boundIn(text))
  }
  const match = alone.exec(text)
  return match && !/\b(?:leave|let)\b/iu.test(text) ? team(match[0], 1, 'at_most') : null
}

const planWords =
  /\b(?:we are|we're|there are|we have|i have|i've|we've|we only|only|just|can|could|pay|afford|hire|plan|with|need|want|use|team|at most|at least|max|no more|more than|less than|fewer|must|should|it is|it's|give|take|put|make it|for)\b/iu

/** "My two developers are happy" says nothing about the plan. */
function isOfPlan(text: string): boolean {
  return planWords.test(text) || text.split(/\s+/u).length <= 4
}

function boundIn(text: string): TeamBound {
  if (new RegExp(String.raw`\b${atLeast}|or more\b`, 'iu').test(text)) return 'at_least'
  const isMost = new RegExp(
    String.raw`\b${atMost.replace('|only', '')}|all (?:we|i) (?:have|can)|or fewer|no team (?:bigger|larger)\b`,
    'iu',
  ).test(text)
  return isMost ? 'at_most' : 'exactly'
}

function team(words: string, engineers: number, bound: TeamBound): Amount {
  if (!Number.isInteger(engineers) || engineers < 1 || engineers > 10)
    return { words, question: 'Plans are made for one to ten engineers. How many shall it be?', choices: [] }
  return { words, intent: { kind: 'team', engineers, bound } }
}
