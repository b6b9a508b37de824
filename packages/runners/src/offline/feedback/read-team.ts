import type { TeamBound } from '@plangate/core/schemas'
import type { Amount, AmountIntent } from './amount.ts'
import { number, numberFrom } from './numbers.ts'
import { strangers } from './team-words.ts'

const atMost =
  '(?:at (?:the )?(?:very )?most|up to|never (?:more than|over|above)|no greater than|capped at|' +
  String.raw`not over|no(?:t| team)? (?:above|over)|no more than|not more than|not exceed|max\.?|` +
  'maximum(?: of)?|a maximum of|fewer than|less than|only)'
const atLeast =
  '(?:at (?:the )?(?:very )?least|(?:not|never|no) (?:under|below)|' +
  'anything (?:under|below|less than|fewer than)|(?:not|never|no) (?:fewer|less) than|no less than|' +
  String.raw`no fewer than|not less than|a minimum of|minimum(?: of)?|(?<!\b(?:no|not|n't|never) )more than)`
const builders =
  '(?:engineers?|developers?|devs?|programmers?|coders?|freelancers?|contractors?|techies|hackers|pairs? of hands)'
const skill = '(?:(?:back-?end|front-?end|full-?stack|mobile|senior|junior|tech|technical|good|experienced) )?'
const onIt = '(?:on (?:it|this|the (?:job|project|team|product))|building (?:it|this)|working on (?:it|this))'

const teamPatterns = [
  new RegExp(String.raw`\b${number}(?:[- ](?!per\b|of\b)[\p{L}-]+)?[- ]${builders}\b`, 'iu'),
  new RegExp(
    String.raw`\b(?:team|crew|squad|group) of (?:(?:${atMost}|${atLeast}) )?${number}\b(?: (?:people|persons?))?`,
    'iu',
  ),
  new RegExp(String.raw`\bteam (?:\w+ ){0,4}?(?:bigger|larger|smaller) than ${number}\b`, 'iu'),
  new RegExp(String.raw`\b${number}[- ](?:person|people|man|woman|head) (?:team|crew|job|show)\b`, 'iu'),
  new RegExp(
    `^(?:with |just |only |plan for |for )?(?:(?:${atMost}|${atLeast}) )?${number} (?:people|persons?|` +
      'heads)(?: (?:only|max|at most|at least|tops|or more|or fewer))?[.!]?$',
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:${atMost}|${atLeast}) ${number} ${skill}(?:people|persons|heads)\b(?=\s*(?:$|[.,;!)]|please|on ` +
      '(?:it|this|the team)|working on|who work|building|for (?:it|this)|to (?:build|do|work|make)))',
    'iu',
  ),
  new RegExp(String.raw`\b${number}(?: ${skill}(?:people|persons?|heads|of us))? ${onIt}`, 'iu'),
  new RegExp(
    String.raw`\b(?:there(?: are|'s|'re| is| will be)|we(?: are|'re)|it(?: is|'s)) (?:just |only )?(?:the )?${number} of us\b`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:team|crew|squad)\b[^.]*?\b${number}(?: (?:tops|max|people|heads))`, 'iu'),
  new RegExp(String.raw`\b(?:team|crew|squad)\b[^.;]*?, ?(?:${atMost}|${atLeast}) ${number}[.!]?$`, 'iu'),
  new RegExp(
    `^(?:so |please |then )?${number} or (?:more|fewer|up|upwards|above|higher|less|below)(?: please)?[.!]?$`,
    'iu',
  ),
  new RegExp(
    String.raw`\bwe (?:are|should be|must be|have to be|need to be|will be|would be|'re|` +
      `'ll be) (?:(?:${atMost}|${atLeast}) )?${number}(?: (?:people|persons|` +
      'heads))?(?= (?:at (?:the (?:very )?)?(?:most|least)|max(?:imum)?|minimum|or (?:more|fewer)|tops|' +
      '(?:who|which|that) )|[.!]?$)',
    'iu',
  ),
  new RegExp(
    String.raw`\b${number} (?:people|persons|heads|${builders}) (?:is|are|would be) (?:the |our |my )?(?:most|` +
      String.raw`max(?:imum)?|limit|ceiling|cap|minimum|least)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${number} is the (?:most|maximum|max|limit)(?: number of)? (?:people|persons|heads|${builders})`,
    'iu',
  ),
  new RegExp(String.raw`\banything (?:under|below|less than|fewer than) ${number} (?:people|persons|heads)\b`, 'iu'),
  new RegExp(
    String.raw`\b(?:pay(?: for)?|afford|hire|put|use) (?:(?:${atMost}|${atLeast}) )?${number} (?:people|persons|` +
      String.raw`heads)\b`,
    'iu',
  ),
  new RegExp(String.raw`\b${number} (?:people|persons)\b(?=.*\b(?:team|build|work on|develop|staff|code)\b)`, 'iu'),
]

const teamInStory = new RegExp(
  String.raw`\b(?:had|left|lost|used to|quit|fired|talked|met|spoke|spoken|hired|worked|quoted|offered|built|` +
    "told|said|says?|thinks?|(?<!would |['’]d )likes?|knows?|asked|looked|showed|friend|brother|sister|cousin|is an?|" +
    'was an?|competitors?|agency|ago|of (?:our|my|the|them)|ill|sick|busy|his|her|their|its|company|' +
    'firm|office|shop|store|clinic|practice|school|studio|restaurant|caf[eé]|hotel|farm|club|' +
    String.raw`association|(?<!will |can |to )works?(?! on (?:it|this))|runs?)\b`,
  'iu',
)

/** "One more engineer" says nothing about the team, because the options have different teams. */
const relativeTeam = new RegExp(
  String.raw`\b(?:more|additional|extra|another|fewer|less|second|third) ${builders}|` +
    String.raw`\b(?:bigger|larger|smaller) team(?! than)\b`,
  'iu',
)
/** "At most four people fit at a table" may be about anything. */
const anyPeople = new RegExp(String.raw`\b(?:${atMost}|${atLeast}) ${number} (?:people|persons|heads)\b`, 'iu')
const building = /\b(?:build|code|coding|develop|program|do|doing|work|working|make|team|engineer|developer)/iu
const alone = /\b(?:solo|on my own|by myself|alone|(?:just|only) me(?! and\b)|me alone)\b/iu

/** "On Sundays I am alone" says who minds the shop. */
const onSomeDays =
  /\b(?:on|every|each) (?:\w+days?|week-?ends?)\b|\b(?:in|at) (?:the )?(?:\w+ings?|\w+noons?|nights?)\b/iu

/** "Four developers are hired", "two people max, more than that is chaos": the rest of the sentence does not count. */
const sure = [
  new RegExp(
    String.raw`\b${number} ${skill}${builders} (?:are|is) (?:already |all )?(?:hired|signed|booked|ready|` +
      'available|waiting|lined up|on board|' +
      String.raw`standing by)\b(?! (?:elsewhere|by|at|to (?!build|start|work|code)))`,
    'iu',
  ),
  new RegExp(
    `^(?:just |only )?${number} (?:people|persons|heads|${builders}) (?:tops|max(?:imum)?|` +
      'at (?:the )?(?:most|least)|minimum|or more|or fewer)(?=[,;.!]| please|$)',
    'iu',
  ),
  // "I've hired two engineers for this."
  new RegExp(
    String.raw`\b(?:i|we)(?:['’]ve| have)? (?:already )?(?:hired|found|booked|engaged|got) ${number} ${skill}${builders} (?:for (?:this|it|the (?:project|job|app))\b|to (?:build|do|work on|make) )`,
    'iu',
  ),
]
/** "One or two people, certainly not three." */
const range = new RegExp(
  `^(?:just |only |please )?${number}(?: or |, maybe | to |-)${number} (?:people|persons|heads|` +
    `${builders})(?=[,;.!]|$)`,
  'iu',
)
/** "As many developers as we can have" counts what was named before, such as desks. */
const asMany = new RegExp(String.raw`\b${number} [^.;]*?\bas many ${builders} as\b`, 'iu')
const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
/** "A fifth developer I won't have." */
const oneTooMany = new RegExp(
  String.raw`\b(?:an?|no) (${ordinals.join('|')}) (?:one|person|${builders}|pair of hands)\b(?! (?:to|who|that))`,
  'iu',
)
const refused = new RegExp(
  String.raw`\bno (?:\w+th|second|third) |` +
    String.raw`\b(?:won['’]t|will not|don['’]t|do not|can['’]t|cannot|can not|never|nobody) (?:\w+ )?(?:have|` +
    String.raw`want|need|pay|hire|afford|take|allow|accept)\b(?!.*\b(?:without|not)\b)|\btoo many\b`,
  'iu',
)
/** "One developer isn't enough" asks for two. */
const notEnough = new RegExp(
  String.raw`^(?:i think |but )?(?:just |only )?${number} ${builders} (?:is|are|will|would)(?: not|n['’]t)(?: be)? enough\b`,
  'iu',
)
/** "It's just Aylin and me building this." */
const twoOfUs = new RegExp(
  String.raw`\b(?:just|only|[Ii]t['’]s|[Ii]t is|[Ii]t will be) (?:me|my \p{L}+|\p{Lu}\p{L}+) and (?:me|i|I|` +
    String.raw`myself|my \p{L}+|\p{Lu}\p{L}+)\b(?=.*\b(?:build|cod(?:e|ing)|develop|program|on (?:it|this)))`,
  'u',
)

/** Sizes that no other word puts in doubt. */
function sureSizeIn(text: string): Amount | null {
  const size = sure.map((pattern) => pattern.exec(text)).find((found) => found !== null)
  if (size) return team(size[0], numberFrom(size[1] ?? ''), boundIn(size[0]))
  const between = range.exec(text)
  if (between) return team(between[0], numberFrom(between[2] ?? ''), 'at_most')
  const most = asMany.exec(text)
  if (most) return team(most[0], numberFrom(most[1] ?? ''), 'at_most')
  const tooMuch = refused.test(text) ? oneTooMany.exec(text) : null
  if (tooMuch) return team(tooMuch[0], ordinals.indexOf((tooMuch[1] ?? '').toLowerCase()) + 1, 'at_most')
  const tooSmall = notEnough.exec(text)
  if (tooSmall) return team(tooSmall[0], numberFrom(tooSmall[1] ?? '') + 1, 'at_least')
  const two = twoOfUs.exec(text)
  return two && team(two[0], 2, 'exactly')
}

/** Returns the team size in a text, in engineers. */
export function teamIn(text: string): Amount | null {
  const sureSize = sureSizeIn(text)
  if (sureSize) return sureSize
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
  if (
    strangers(text.replace(words, ' ')) <=
    (isOurs(`${words} ${onItIn(text)}`) && (boundIn(text) !== 'exactly' || !new RegExp(builders, 'iu').test(words))
      ? 2
      : 0)
  )
    return team(words, numberFrom(digits), boundIn(text))
  return { words, question: howMany, choices: teamChoices(digits) }
}

function aloneIn(text: string): Amount | null {
  const [words] = alone.exec(text) ?? []
  if (
    words === undefined ||
    (onSomeDays.test(text) && !building.test(text)) ||
    /\b(?:leave|let|when it(?:'s| is)|because|since)\b/iu.test(text)
  )
    return null
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

const planWords = new RegExp(
  String.raw`\b(?:(?:i|we)(?: would|['’]d) (?:like|love|prefer|want)|ceiling|limit|the most|there(?:'s| will be)|` +
    "takes|headcount|fixed|we are|we're|" +
    "we(?: will|'ll| would) be|there are|we have|i have|i've|we've|we only|only|just|can|could|pay|" +
    'afford|hire|plan|with|need|want|use|team|crew|tops|anything|never|at most|at least|max|maximum|' +
    String.raw`minimum|no more|more than|less than|fewer|must|should|it is|it's|give|take|put|make it|for)\b`,
  'iu',
)

/** "More than five people | on this". */
function onItIn(text: string): string {
  return new RegExp(onIt, 'iu').exec(text)?.[0] ?? ''
}

/** "At least two developers" is about the team in any case; "at most four people fit" may be about a table. */
function isOurs(words: string): boolean {
  return new RegExp(String.raw`\b${builders}\b|${onIt}`, 'iu').test(words)
}

/** "My two developers are happy" says nothing about the plan. */
function isOfPlan(text: string): boolean {
  return planWords.test(text) || isShort(text)
}

/** "More than two I cannot manage" states a maximum. */
const tooMany = new RegExp(
  String.raw`(?:\b(?:no|not|never|cannot|hardly)\b|n't\b) [^.]*\b(?:more|bigger|larger|greater|higher) than\b|` +
    String.raw`\bmore than\b.*(?:n't|` +
    String.raw`\b(?:not|no|never|nobody|hardly|cannot|too (?:many|much)|overkill|hard|difficult|impossible|` +
    String.raw`crowd)\b)`,
  'iu',
)

/** "Don't plan with fewer than three". */
const tooFew = /(?:\b(?:no|not|never|nobody|nothing|cannot)\b|n['’]t\b) [^.,;]*\b(?:fewer|less|smaller) than\b/iu

function boundIn(text: string): TeamBound {
  if (tooMany.test(text)) return 'at_most'
  if (
    tooFew.test(text) ||
    new RegExp(
      String.raw`\b${atLeast}|or (?:more|up|upwards|above|higher)\b|at the (?:very )?least\b|` +
        String.raw`\bfewer than ${number}(?: \w+)? on`,
      'iu',
    ).test(text)
  )
    return 'at_least'
  const isMost = new RegExp(
    String.raw`\b${atMost.replace('|only', '')}|all (?:we|i) (?:have|can)|or (?:fewer|less|below)|tops\b|` +
      String.raw`(?:max|ceiling|cap|limit)\b|is the most\b|out of the question|` +
      String.raw`(?:not|no) (?:(?:a|one) )?(?:single )?(?:one |person )?more\b|not exceed|` +
      String.raw`(?:can't|cannot|can not|won't) (?:manage|handle|afford|pay|supervise)|no team (?:bigger|larger)\b`,
    'iu',
  ).test(text)
  return isMost ? 'at_most' : 'exactly'
}

function team(words: string, engineers: number, bound: TeamBound): Amount {
  if (!Number.isInteger(engineers) || engineers < 1 || engineers > 10)
    return { words, question: 'Plans are made for one to ten engineers. How many shall it be?', choices: [] }
  return { words, intent: { kind: 'team', engineers, bound } }
}
