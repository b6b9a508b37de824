import type { FeedbackIntent } from '@plangate/core/schemas'
import { numberFrom } from './numbers.ts'
import { textPattern } from './phrase-pattern.ts'

const hoursPattern = new RegExp(
  String.raw`\b(\d+(?:[.,]\d+)?|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|` +
    String.raw`ninety)\s?(?:person[- ])?(?:h|hrs?|hours?)\b(?!\s?(?:a|per|each|every|\/)\s?(?:day|week|wk|month))`,
  'iu',
)
const hoursContext = new RegExp(
  String.raw`\b(?:realistic|bump|lift|lower|(?:won't|will not|don't|doesn't|shouldn't|should not|can't|cannot|` +
    "mustn't|must not) (?:take|" +
    'need)|calculate|assume|' +
    String.raw`reckon with|change|correct|(?:from )?\d+ to (?=\d)|instead of|not (?=\d)|took us|took me|` +
    'estimate[sd]?|hours (?:for|on)|too (?:low|high|few|many|much|little|optimistic|pessimistic)|' +
    "should (?:only |just )?be|put|give|allow|i(?:'d| would) say|job|make|not|" +
    String.raw`(?<!\b(?:we|i|they|he|she|you|staff|customers|people) )needs?|will (?:only |just |probably |` +
    'maybe )?take|we (?:did|built|made)|' +
    'count|set|reckons?|guess(?:es)?|says?|more like|' +
    '(?:is|are|at|least|around|roughly|nearer|closer to|takes? (?:only|just|no more than|at most|about|' +
    String.raw`around|roughly|maybe|perhaps)) (?=[\dtfsen])|(?:can|could|should|will) (?:\w+ )?be (?:done|built|made|` +
    String.raw`finished|ready) (?:in|within)|i (?:think|believe)[^,;]* takes? (?=[\dtfsen]))\b`,
  'iu',
)
/** "Import = 6h". */
const hoursTable = /^[^,:=]+(?::|=>|=|→|->)\s*(?=\d)/u
/** "My nephew did the scanning bit in 14 hours, so put 14": "did" alone may be about the shop, "built" is not. */
const hoursDone = new RegExp(
  String.raw`\b(?:(?<built>built|wrote|coded|programmed|developed|implemented)|did|made|finished|got) (?:the |` +
    'our |my |his |her |their )?(?<object>[^,;]+?)(?: (?:at|for|on) [^,;]+?)? (?:in|' +
    'within)(?: (?:about|around|under|roughly|just|only|exactly))? $',
  'iu',
)
/** "It takes our staff three hours to do the rota". */
const hoursInStory = textPattern(
  'opening/closing/working/shop hours, every, each, per, daily, today, currently, staff, customers/customer',
  'on mondays/monday/tuesdays/tuesday/wednesdays/wednesday/thursdays/thursday/fridays/friday/saturdays/saturday',
  'on sundays/sunday, a day/week/month/year, lose, lost, spend, spent, save, saves, wastes/wasted/waste',
  'waited/wait, open, drive, away, ago',
)
const hoursDoubted = new RegExp(
  String.raw`\b(?:hours|estimate|effort|size|figure)\b.*\b(?:for|of|on)\b.*\b(?:too|far|way|much|wrong|` +
    String.raw`unrealistic|optimistic|low|high)\b|\b(?:under|over)estimated\b`,
  'iu',
)

/** "The hours for payments are too low, it took us 60": the team knows what it takes. */
export function readHours(text: string): FeedbackIntent | null {
  if (hoursInStory.test(text)) return null
  const match =
    hoursPattern.exec(text) ??
    (hoursDoubted.test(text) ? /\b(?:took us|took|rather|be|more like|to|than)\s+(\d+)\b/iu.exec(text) : null)
  const { built, object: done } = hoursDone.exec(text.slice(0, match?.index))?.groups ?? {}
  const isSized = built !== undefined || [hoursTable, hoursContext, hoursDoubted].some((pattern) => pattern.test(text))
  if (match && isSized) {
    const object = done ?? sizedObject(text.replace(match[0], ' '))
    if (object === null) return null
    return { kind: 'hours', object, hours: numberFrom(match[1] ?? '') }
  }
  if (!hoursDoubted.test(text) || match) return null
  return { kind: 'ask', question: 'How many hours does it take?' }
}

const sizedPatterns = [
  /^(?:please )?(?:give|allow|allot|reserve|calculate|plan) (?<object>[^,.;]+?)\s*[.!]?$/iu,
  /^(?<object>.+?)\s+(?:won't|will not|doesn't|does not|don't|do not|can't|cannot|shouldn't|should not|mustn't|must not) (?:take|need)\b/iu,
  new RegExp(
    String.raw`\b(?:put|set|count|bump|lift|raise|lower|change|correct|book|log|got|` +
      String.raw`have) (?!down\b)(?<object>.+?) (?:(?:down )?(?:as|at|to|around|from|with)|down for)\b`,
    'iu',
  ),
  /^(?<object>[^,:=]+?)\s*(?::|=>|=|→|->)/iu,
  new RegExp(
    String.raw`\b(?:hours|estimate|effort|size|figure)s?\s+(?:for|of|on)\s+(?<object>.+?)\s+(?:is|are|was|were|` +
      String.raw`seems?|looks?|should|need|must|to)\b`,
    'iu',
  ),
  /\b(?:hours|estimate|effort)\s+(?:for|of|on)\s+(?<object>[^,.;]+)/iu,
  /^for (?<object>[^,.;]+?) (?:please|i|we|you|it|calculate|count|put|set)\b/iu,
  /^(?:i|we) (?:think|believe|guess|would say|'d say|say|reckon) (?:that )?(?<object>[^,;]+?)\s+(?:takes?|will take|needs?|is|are|should|can|could)\b/iu,
  /^(?<object>.+?)\s+(?:can|could) (?:\w+ )?be (?:done|built|made|finished|ready)\b/iu,
  /^(?<object>.+?)\s+(?:took|takes?|will (?:only |just |probably |maybe )?take|needs?|is|are|was|were|should|must)\b/iu,
  /\b(?:for|on|to|into)\s+(?<object>[^,.;]+)/iu,
]

function sizedObject(text: string): string | null {
  for (const pattern of sizedPatterns) {
    const { object: found = '' } = pattern.exec(text)?.groups ?? {}
    const object = found.replace(/^(?:the|our|a|an)\s+/iu, '').trim()
    if (object && !/^(?:it|we|this|that|they|i|you)$/iu.test(object)) return object
  }
  return null
}
