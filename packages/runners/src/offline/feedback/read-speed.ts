import type { Lighter } from '@plangate/core/schemas'
import { textPattern } from './phrase-pattern.ts'

/** "Faster, at any price", "speed matters more than cost", "add people". */
const moneyIsNoObject = new RegExp(
  String.raw`\b(?:money|budget|costs?|price|expense)\b[^.]*?(?:\b(?:no|not|never)|n['’]t)\b (?:\w+ )?(?:a |an |` +
    'the |our )?(?:problem|object|issue|matter|question|concern|limit|factor|constraint|important|' +
    String.raw`bottleneck)|\b(?:money|costs?|price|budget) (?:does not|doesn't|do not|don't|` +
    "won't) (?:really )?(?:matter|count)|" +
    String.raw`\b(?:speed|time)\b.*\b(?:matters more|more important|over|before|beats|comes before|` +
    String.raw`counts more)\b.*\b(?:costs?|money|price|budget)\b|` +
    '(?:^|[,;] (?:and |so )?)(?:please |just |then )?(?:add|hire|put|throw|bring in|get|use|' +
    'take) (?:some |a few )?(?:more |extra |additional )?(?:people|hands|engineers|developers|staff|' +
    String.raw`money)\b|\b(?:whatever|no matter what|` +
    String.raw`(?:don't|do not|doesn't) (?:care|mind|matter) what) it (?:costs|takes)\b|` +
    String.raw`\b(?:don't|do not) care (?:about|for) (?:the )?(?:costs?|money|price|budget)\b|` +
    String.raw`\b(?:costs?|price|money|budget|expense) (?:is|are|comes?) (?:\w+ )?(?:secondary|irrelevant|` +
    String.raw`unimportant|second|last)\b|` +
    String.raw`\b(?:never mind|forget|hang|damn|ignore) the (?:cost|costs|expense|price|budget|money)\b|` +
    String.raw`\bspend (?:what(?:ever)?|as much as) (?:it takes|you (?:need|want|like|must)|is needed)|` +
    String.raw`\bhire (?:who|what)ever\b|\b(?:money|cash)(?: is|['’]s) (?:there|available)\b|` +
    String.raw`\b(?:have|got|there is|there's) (?:the |enough |plenty of )?(?:money|cash|` +
    String.raw`budget)\b(?!.*\bno (?:hurry|rush))|\bno expense spared\b|` +
    String.raw`\bpay (?:the |an? )?(?:extra|premium|surcharge|double|twice|triple|any price|anything)\b|` +
    String.raw`\b(?:double|twice|triple) the (?:people|team|developers|engineers)\b|` +
    String.raw`\b(?:pay|spend) (?:whatever|what it takes|what you (?:like|want))\b|` +
    String.raw`\beven if (?:it|that|this) (?:\w+ ){0,3}?(?:costs? (?:\w+ )?(?:more|extra)|expensive|dearer|` +
    String.raw`pricier)\b|\bcost what it may\b|\bat any (?:price|cost)\b|` +
    String.raw`\b(?:regardless|irrespective) of (?:the )?(?:cost|price|money)|` +
    String.raw`\b(?:money|cash|budget|cost)s?\b(?: is|'s)?(?: not|n't)\b.*\b(?:the|our) (?:time|calendar|clock|` +
    "schedule|date|deadline) (?:is|'s)|" +
    String.raw`(?:\b(?:would|will|can|could|happy to|glad to|willing to|prepared to|ready to)|'d|` +
    String.raw`'ll) (?:\w+ )?(?:pay|spend|fork out|put in) (?:\w+ )?(?:extra|more|a premium|whatever|` +
    String.raw`what it takes|what you like)\b.*\b(?:faster|sooner|quicker|earlier)|` +
    String.raw`\bmore people\b.*\b(?:faster|sooner|quicker|earlier|speed)|` +
    String.raw`\b(?:faster|sooner|quicker|earlier)\b.*\b(?:more people|we can pay|` +
    String.raw`(?:pay|spend|put in) (?:\w+ )?(?:more|extra)|pay for|` +
    String.raw`money is there|cost more|costs more|have the money)\b`,
  'iu',
)

/** "Rather expensive and soon than cheap and late." */
const ratherDear = /\brather (?:\w+ )?(?:expensive|pricey|dear|costly)\b.*\b(?:fast|soon|quick|early)\b.*\bthan\b/iu

export function isMoneyNoObject(text: string): boolean {
  return moneyIsNoObject.test(text) && !refused.test(text)
}

/** Whether a text asks for speed at any price. "Price is secondary" alone may be about quality. */
export function isSpeedAtAnyPrice(text: string, lighter: Lighter | null): boolean {
  if (ratherDear.test(text)) return true
  if (lighter === 'cost' || lighter === 'scope' || /\bcheap/iu.test(text) || refused.test(text)) return false
  return moneyIsNoObject.test(text) && (fasterWords.test(text) || /\b(?:add|hire|put|throw|get|more) /iu.test(text))
}
/** "I don't mind paying more if it's ready earlier": what follows "if" is the aim. */
export function isSpeedForMoney(text: string): boolean {
  return forMoney.test(text)
}

const forMoney =
  /^(?:i|we)(?:['’]d| would| will|['’]ll| can| could| (?:do not|don['’]t) mind)? (?:\w+ )?(?:pay(?:ing)?|spend(?:ing)?) (?:\w+ ){0,2}?(?:more|extra)(?: money)? (?:if|when|so|to|as long as) [^,;]*\b(?:faster|sooner|quicker|earlier)\b/iu

/** "Sooner would be nice, but I can't pay more." */
const refused = /(?:\b(?:not|never|cannot)\b|n['’]t) (?:\w+ )?(?:pay|spend|afford|put in)\b/iu
const fasterWords = textPattern(
  'fast/fast_, quick/quick_, soon/soon_, earl_, rush, hurry, speed/speed_, forward, asap, urgent/urgent_, time',
  'deadline, weeks/week, months/month, date, calendar, slow/slow_, late, live, ready, launch/launch_',
)
