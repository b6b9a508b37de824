import type { TeamBound } from '@plangate/core/schemas'
import type { Amount, AmountIntent } from './amount.ts'
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
  new RegExp(
    String.raw`\b(?:${atMost}|${atLeast}) ${number} (?:people|persons|heads)\b(?=\s*(?:$|[.,;!)]|please|on (?:it|this|the team)|for (?:it|this)|to (?:build|do|work|make)))`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:pay(?: for)?|afford|hire|put|use) (?:(?:${atMost}|${atLeast}) )?${number} (?:people|persons|heads)\b`,
    'iu',
  ),
  new RegExp(String.raw`\b${number} (?:people|persons)\b(?=.*\b(?:team|build|work on|develop|staff|code)\b)`, 'iu'),
]

const teamInStory =
  /\b(?:had|left|lost|used to|quit|fired|talked|met|spoke|spoken|hired|worked|quoted|offered|built|told|said|says?|thinks?|likes?|knows?|asked|looked|showed|friend|brother|sister|cousin|is an?|was an?|competitors?|agency|ago|of (?:our|my|the|them)|ill|sick|busy|his|her|their|its|company|firm|office|shop|store|clinic|practice|school|studio|restaurant|caf[eé]|hotel|farm|club|association|works?|runs?)\b/iu

/** "One more engineer" says nothing about the team, because the options have different teams. */
const relativeTeam = new RegExp(
  String.raw`\b(?:more|additional|extra|another|fewer|less|second|third) ${builders}|\b(?:bigger|larger|smaller) team(?! than)\b`,
  'iu',
)
/** "At most four people fit at a table" may be about anything. */
const anyPeople = new RegExp(String.raw`\b(?:${atMost}|${atLeast}) ${number} (?:people|persons|heads)\b`, 'iu')
const building = /\b(?:build|code|coding|develop|program|do|doing|work|working|make|team|engineer|developer)/iu
const alone = /\b(?:solo|on my own|by myself|alone|just me|only me|me alone)\b/iu

/** Returns the team size in a text, in engineers. */
export function teamIn(text: string): Amount | null {
  if (teamInStory.test(text)) return null
  const relative = relativeTeam.exec(text)
  if (relative) return { words: relative[0], question: howMany, choices: [] }
  return sizeIn(text) ?? aloneIn(text) ?? peopleIn(text)
}

/** A size with words beside it that leave a doubt is asked about. */
function sizeIn(text: string): Amount | null {
  // "A developer" is not a team of one.
  const match = teamPatterns
    .map((pattern) => pattern.exec(text))
    .find((found) => found && !/^an?$/iu.test(found[1] ?? ''))
  if (!match || !isOfPlan(text)) return null
  const [words, digits = ''] = match
  if (isPlain(text.replace(words, ' '))) return team(words, numberFrom(digits), boundIn(text))
  return { words, question: howMany, choices: teamChoices(digits) }
}

function aloneIn(text: string): Amount | null {
  const [words] = alone.exec(text) ?? []
  if (words === undefined || /\b(?:leave|let)\b/iu.test(text)) return null
  return building.test(text) || isShort(text)
    ? team(words, 1, 'at_most')
    : { words, question: howMany, choices: teamChoices('1') }
}

function peopleIn(text: string): Amount | null {
  const [words] = anyPeople.exec(text) ?? []
  return words === undefined ? null : { words, question: howMany, choices: [] }
}

const howMany = 'How many engineers shall there be in all?'

function isShort(text: string): boolean {
  return text.split(/\s+/u).length <= 4
}

function teamChoices(digits: string): AmountIntent[] {
  const engineers = numberFrom(digits)
  const isTeam = Number.isInteger(engineers) && engineers >= 1 && engineers <= 10
  return isTeam ? [{ kind: 'team', engineers, bound: 'exactly' }] : []
}

/** Words beside a team size that leave no doubt that it is the team of the plan. */
const plainWords = new Set(
  (
    'we i you us our my the a an this it its be is are re ve s m have has got get only just can could pay paid afford hire ' +
    'plan planned with need needs want use team at most least max maximum minimum no not never more than less fewer over ' +
    'above below under must should shall may might will would like give take put make made for to of on in by and or but so then ' +
    'please there all any option options plan version project product b c d one two three 1 2 3 build building builds built ' +
    'work working works do does doing develop code staff enough fine total here now also as up limit limited ' +
    'people persons person heads head engineers developers single alone largest smallest biggest first second third each ' +
    'budget allows allow money keep stay stays assume count calculate exactly really that what who full time part'
  ).split(' '),
)

function isPlain(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === '' || plainWords.has(word))
}

const planWords =
  /\b(?:we are|we're|there are|we have|i have|i've|we've|we only|only|just|can|could|pay|afford|hire|plan|with|need|want|use|team|at most|at least|max|maximum|minimum|no more|more than|less than|fewer|must|should|it is|it's|give|take|put|make it|for)\b/iu

/** "My two developers are happy" says nothing about the plan. */
function isOfPlan(text: string): boolean {
  return planWords.test(text) || isShort(text)
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
