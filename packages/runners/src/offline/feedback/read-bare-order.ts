import type { Wish } from './wish.ts'

const before = new RegExp(
  '^(?:(?:please|just|then|also|and|so|it|that|this|they|those|one|absolutely|totally|definitely|' +
    String.raw`strictly|completely)\s+)*`,
  'iu',
)
const after =
  /(?:\s*,?\s*\b(?:it|them|that|this|those|some|one|in|out|there|too|please|period|full stop|for now|the))*[.!\s]*$/iu

/** Orders and verdicts without a name are about what was named before: "Photos? Bin them.", "Non-negotiable." */
const bareOrders = {
  keep: new RegExp(
    "^(?:(?:do not|don't|never) (?:remove|touch|drop|cut|delete|change|skip|lose|forget)|" +
      "(?:'re |'s |are |is )in|keep|stays?|" +
      '(?:is |are )?(?:non[- ]?negotiable|not negotiable|untouchable|sacred|a must)|hands off|leave|' +
      'must (?:stay|have))$',
    'iu',
  ),
  drop: new RegExp(
    '^(?:drop|remove|cut|skip|delete|kill|scrap|bin|ditch|nuke|chuck|axe|lose|get rid(?: of)?|strike|' +
      'out with|away with|out it (?:comes|goes)|off it goes|no thanks|no thank you|not for (?:me|us))$',
    'iu',
  ),
  later: new RegExp(
    '^(?:postpone|later|can wait|not now|not yet|next year|phase (?:two|2)|version (?:two|2)|v2|' +
      'nice to have|park|not urgent)$',
    'iu',
  ),
  done: new RegExp(
    '^(?:works? (?:fine|well|great|perfectly|already)|' +
      "(?:'s |is |are )(?:all |already )?(?:done|finished|sorted|sorted out|covered|" +
      'taken care of)(?: already)?|(?:done|finished) already|already (?:done|there|built))$',
    'iu',
  ),
  add: /^(?:add|include|needs? (?:to be|adding|to go)|has to be|should be|must be|(?:i |we )?want)$/iu,
} as const

const kinds = ['keep', 'drop', 'later', 'done', 'add'] as const

/** "Put it in", but not "squeeze it". */
const addedIn = /^(?:put|squeeze|throw|slot|work|fit) (?:it|them|that|this|those|some|one) (?:back )?in\b/iu

/** Out, or as it is. */
const leftOpen = /^(?:(?:please|just|so|then) )*leave (?:it|them|that|those)[.!]*$/iu

export function readBareOrder(text: string): Wish | null {
  if (addedIn.test(text.replace(before, ''))) return { kind: 'add', object: { words: 'it', isPronoun: true } }
  if (leftOpen.test(text)) return { kind: 'unclear', object: { words: 'it', isPronoun: true } }
  const order = text
    .replaceAll('’', "'")
    .replace(/\b(it|that|this|they|those)(?='(?:s|re)\b)/giu, '$1 ')
    .replace(before, '')
    .replace(after, '')
  const kind = kinds.find((each) => bareOrders[each].test(order))
  return kind ? { kind, object: { words: 'it', isPronoun: true } } : null
}
