import type { CuePlace } from '../cues/cue.ts'
import type { SentenceShape } from './sentence-shape.ts'

/** Whether a sentence stands before the one that says what the product is, or after it. */
export type Order = 'before' | 'after' | 'unknown'

/** What is known about a sentence that its own words do not place. */
export interface Unplaced {
  text: string
  order: Order
  /** Whether it opens the document. */
  isFirst: boolean
  /** The place that a word in it speaks for, which is too little by itself. */
  likely: CuePlace | null
}

/** A sentence with its grammar, and what its figures are about. */
export interface UnplacedSentence extends Unplaced, SentenceShape {
  namesMoney: boolean
  namesTime: boolean
  namesBudget: boolean
  namesLaunch: boolean
}

type Signal = readonly [place: CuePlace, points: number, speaks: (said: UnplacedSentence) => boolean]

const has =
  (words: RegExp) =>
  ({ text }: UnplacedSentence) =>
    words.test(text)

/** Greetings, thanks, regards, and what somebody says about the note itself. */
const courtesy =
  /^(?:hi|hello|hey|yo|dear|good (?:morning|evening|day)|thanks?|thank you|cheers|yours|greetings|sincerely|god bless|sent from|p\.?s\b|quick (?:one|note|question)|request (?:from|by)|(?:note|message) (?:from|to|for))(?!\p{L})|^(?:\w+ )?(?:regards|wishes)(?!\p{L})|\b(?:hear me out|i attach|attached|let me know|call me|looking forward|sorry for)\b/iu

/** When or how often something happens that is a nuisance today. */
const ofToday =
  /\b(?:today|so far|until now|currently|right now|at the moment|these days|nowadays|still|always|every (?:day|morning|evening|week|month|season|year|time)|each (?:day|week|month|spring|summer|season|year)|last (?:week|month|year|autumn|winter|spring|summer)|half the time|by (?:phone|hand|telephone|post|e-?mail)|on paper|spreadsheets?|excel|whatsapp|notebook)\b/i

/** What somebody has to live with: devices, connections, other systems, laws, languages. */
const environment =
  /\b(?:electricity|network|coverage|reception|signal|wi-?fi|internet|[2-5]G|batter(?:y|ies)|smart ?phones?|feature phones?|(?:old|own|our) phones?|tablets?|i?pads?|laptops?|computers?|chromebooks?|browsers?|windows|mac|linux|android|ios|iphones?|hardware|firewall|servers?|APIs?|printers?|scanners?|law|laws|licen[cs]ed?|rules|NDA|gloves|basement|spoken|English|French|German|Spanish|Italian|Polish|Turkish|Arabic|(?:read|speak|understand) \w+(?: well)?)\b/i

/** Who gets money for the product, or gives it. */
const price =
  /\b(?:pays?|paying|charge[sd]?|costs|membership|dues|price[sd]?|pric(?:ing|es)|fees?|premium|subscri\w+|season pass|tickets?|commission|sell|per \w+|(?:a|each) (?:month|year|week|order)|\/ ?(?:mo|month|yr|year)|of (?:each|every)|(?:goes|go) to us|we (?:keep|take|get))\b/i

/** Several people, counted: "32 households", "a team of eleven", "small garages with two to eight people". */
const countsPeople =
  /^(?:about |around |some |mostly |mainly )?(?:\d[\d.,]*|two|three|four|five|six|ten|twenty|most|many|several) (?:of (?:my|our|the|them) )?(?:\w+ )?(?:households|families|people|members|friends|neighbours|neighbors|users|customers|clients|shops|companies|clubs|farmers|teachers|students|volunteers|patients|parents|nurses|drivers)\b|\bteam of\b|\bwith \w+ to \w+ (?:people|employees|trucks|staff)\b/i

/** "Customers get a text": what a product sends. */
const receives =
  /\b(?:gets?|receives?|is sent|are sent) (?:an? |the )?(?:\w+ )?(?:texts?|sms|e-?mails?|messages?|notifications?|reminders?|alerts?|pings?|links?|codes?|receipts?|lists?|reports?|summar(?:y|ies)|overview)\b/i

/** "Roaming Hunger does", "TecAlliance has": a name at the start. */
const isName = /^(?:[\p{L}\d]+ )?(?:\p{Lu}[\p{L}\d]*(?: (?:to|of|and))? (?=\p{Lu})|\p{Lu}\p{Ll}+\p{Lu})/u

/** "I'd like a simple thing where", "we want one link". */
const wish =
  /^(?:(?:so|and|that is why|therefore),? )?(?:we|i)(?:[’']d| would)? (?:want|need|like|love|wish for) (?:to \w+ (?:\w+ )?)?(?:an?|one|some\w*) \w/i

/** What people do not have or know: nothing is decided there. */
const lacks =
  /n[’']?t (?:\w+ )?(?:have|know|see|find|hear|get|understand|remember|trust|believe|reach|earn|make|want|need|mind|care)\b|\bnot (?:want|need|have|know|see|find|hear|get|reach|earn|make)\b|\bcan/i

function isActor(subject: SentenceShape['subject']): boolean {
  return subject === 'others' || subject === 'product'
}

/**
 * What speaks for a place, and how much: small signs that do not depend on each other. Each stands for a kind of sentence,
 * by who it is about, what kind of verb it has, where it stands, and closed sets of words; none for a single sentence.
 */
export const signals: readonly Signal[] = [
  ['notes', 4, has(courtesy)],

  // The story before the idea is what goes wrong today. A founder who says who he is tells none.
  ['problemStatement', 2, ({ order, subject }) => order === 'before' && subject !== 'founder' && subject !== 'you'],
  ['problemStatement', 1, ({ order, subject, verb }) => order === 'before' && subject === 'founder' && verb === 'past'],
  ['problemStatement', 1, ({ verb, text }) => verb !== 'past' && ofToday.test(text)],
  ['problemStatement', 1, ({ order, verb, text }) => order === 'unknown' && verb !== 'past' && ofToday.test(text)],
  [
    'problemStatement',
    2,
    ({ verb, text }) =>
      verb === 'past' && /\blast (?:week|month|quarter|year|season|spring|summer|autumn|winter)\b/i.test(text),
  ],
  ['problemStatement', 1, ({ subject }) => subject === 'nobody'],
  ['problemStatement', 1, ({ subject, isNegated }) => subject === 'others' && isNegated],
  [
    'problemStatement',
    5,
    ({ order, verb, isNegated, text }) =>
      order !== 'after' && verb === 'modal' && isNegated && /\bcan(?:[’']?t|not| not)\b/i.test(text),
  ],
  ['problemStatement', -3, ({ verb }) => verb === 'none' || verb === 'modal'],

  // After the idea, what people or the product do is what it has to be able to do.
  ['need', 2, ({ order, subject, verb }) => order === 'after' && isActor(subject) && verb === 'acts'],
  [
    'need',
    1,
    ({ order, subject, verb }) => order === 'after' && isActor(subject) && (verb === 'feels' || verb === 'modal'),
  ],
  [
    'need',
    1,
    has(
      /\b(?:should|must|wants? to|needs? to|be good if)\b|^(?:our|each|every) .{2,30} (?:needs?|wants?) (?:an?|the)\b/i,
    ),
  ],
  ['need', 2, ({ verb, text }) => verb === 'acts' && /\b(?:the|our) (?:app|system|bot|tool)\b/i.test(text)],
  ['need', -3, ({ namesMoney, namesLaunch, isNegated }) => namesMoney || namesLaunch || isNegated],
  ['need', 2, ({ subject, verb }) => subject === 'you' && verb === 'acts'],
  [
    'need',
    2,
    ({ order, text }) =>
      order === 'after' && /\b(?:is|are) (?:then |also )?\w+(?:ed|en) (?:to|by|with|into) \w/i.test(text),
  ],
  ['need', 2, has(receives)],
  ['need', -2, has(ofToday)],

  // What the founder does not do, or leaves as it is.
  ['outOfScope', 2, has(/(?:,| and| but) (?:we|i) (?:do not|don[’']?t|will not|won[’']?t) (?:want|need)\b(?! to)/i)],
  [
    'outOfScope',
    2,
    ({ order, subject, isNegated, text }) =>
      order === 'after' && subject === 'founder' && isNegated && !lacks.test(text),
  ],
  ['outOfScope', 3, has(/^(?:it|this|that)(?:[’']s| is)?(?: not|n[’']t) an? (?!problem|must|priority)/i)],
  [
    'outOfScope',
    3,
    has(/^(?:but |and |please )?(?:don[’']?t (?:touch|build|do)|not (?:an?|for|touching|building|doing|replacing)\b)/i),
  ],
  [
    'outOfScope',
    2,
    has(
      /\b(?:(?:is|are|works?) fine (?:for|with)|remains? (?:there|where|in|with|as)|stays? (?:in|with|as|on|there|where)|(?:will|does|should) not change|not (?:our|my) (?:concern|business|job|task|thing)|(?:is|are) an?(?:other| different| separate) (?:matter|topic|project|story))\b/i,
    ),
  ],

  // What somebody has to live with, must not happen, or is laid down by somebody else.
  [
    'keyConstraints',
    2,
    ({ order, verb, isNegated, text }) =>
      order !== 'before' && verb !== 'acts' && (verb !== 'modal' || isNegated) && environment.test(text),
  ],
  ['keyConstraints', 1, has(environment)],
  [
    'keyConstraints',
    3,
    has(
      /\b(?:may|must|shall|should)(?: under no circumstances| not| never|n[’']t)\b|^no .{3,60} (?:may|must|should|can)\b/i,
    ),
  ],
  [
    'keyConstraints',
    3,
    has(
      /\bcan(?:not| not|[’']?t) be (?:replaced|changed|moved|updated)\b|\b(?:blocks|forbids?|prohibits?|insists?)\b|(?:not|n[’']t) (?:allowed|permitted|legal)\b|\bas long as\b|\b(?:compulsory|mandatory|obligatory)\b|\b(?:rules?|laws?|regulations?) .{0,40}appl(?:y|ies)\b/i,
    ),
  ],
  ['keyConstraints', 2, ({ verb, text }) => verb === 'none' && /^\p{Lu}[\p{L}\d]+ for (?:the|our|all)\b/u.test(text)],
  [
    'keyConstraints',
    3,
    ({ verb, text }) =>
      verb === 'none' &&
      /\b(?:only|first)\b.{0,12}\b(?:to (?:begin|start) with|for now|at first|later|someday|,)/i.test(text),
  ],

  // Money that comes in. What was paid in the past is a cost of the problem.
  ['monetizationHypothesis', 3, ({ namesMoney, text }) => namesMoney && price.test(text)],
  ['monetizationHypothesis', 3, has(/\bfree (?:for|of charge|to use)\b|\bpays? (?:nothing|zip|for it)\b/i)],
  ['monetizationHypothesis', -2, ({ verb, order }) => verb === 'past' || order === 'before'],

  // Money that goes out, a day, and figures that stand alone.
  ['targets', 3, ({ namesBudget, text }) => namesBudget && !price.test(text)],
  ['targets', 3, ({ namesLaunch }) => namesLaunch],
  [
    'targets',
    3,
    ({ verb, namesMoney, namesTime, text }) => verb === 'none' && (namesMoney || namesTime) && !price.test(text),
  ],

  // People who are counted.
  ['targetUser', 3, ({ verb, text }) => verb === 'none' && countsPeople.test(text)],
  [
    'targetUser',
    3,
    ({ subject, verb, text }) => subject !== 'founder' && (verb === 'is' || verb === 'has') && countsPeople.test(text),
  ],

  // What exists, by name or by what it already does, and how we compare.
  ['marketContext', 2, ({ text }) => isName.test(text) && /\b(?:but|already|too|like it)\b/i.test(text)],
  [
    'marketContext',
    2,
    has(/^there(?:[’']?s| is| are) (?:already|\w+ for)\b|\b(?:some|most|many) people (?:do|use)\b/i),
  ],
  ['marketContext', 3, has(/^\w+ exists?\b|\b(?:has|have) an? \w+ for (?:this|that|it)\b/i)],
  ['marketContext', 3, has(/\bsimilar\b/i)],
  [
    'marketContext',
    2,
    has(/\balready (?:do|does|exists?|offers?)\b|\b(?:does|do|offers?) (?:something like|the same|that|this|it)\b/i),
  ],

  [
    'differentiation',
    3,
    has(/^ours? (?:is|are|has|have|would|will|can|does)\b|\bthe others (?:are|have|belong|do|only)\b/i),
  ],

  ['smallestViableExperiment', 3, has(/^(?:i|we)(?:[’']d|[’']ll| would| will) .{3,60}\bfirst\b/i)],
  ['smallestViableExperiment', 3, has(/^(?:at )?first,? (?:i|we)\b(?! (?:have|need|thought))/i)],

  [
    'risks',
    2,
    has(
      /\b(?:could|might|may) (?:be|become) an? (?:issue|problem|risk)\b|\b(?:could|might|may) (?:\w+ )?(?:refuse|fail|forget|stop|leave|ignore|reject|lose|block|not)\b|^not sure\b/i,
    ),
  ],

  // A new thing: a name of one word that acts, what the founder wishes for, a thing without a verb.
  [
    'valueProp',
    3,
    ({ text, verb }) => /^\p{Lu}\p{Ll}+\p{Lu}/u.test(text) && verb === 'acts' && !/\b(?:but|already)\b/.test(text),
  ],
  ['valueProp', 3, ({ order, subject, text }) => order !== 'after' && subject === 'founder' && wish.test(text)],
  [
    'valueProp',
    3,
    ({ order, text }) =>
      order === 'unknown' &&
      /\b(?:in|on|with|through|via) an? (?:\w+ )?(?:app|page|site|website|portal|(?:chat ?)?bot)\b/i.test(text),
  ],
  [
    'valueProp',
    3,
    ({ isFirst, verb, text }) => isFirst && verb === 'none' && /^(?:\S+ ){3,}/.test(text) && text.length < 80,
  ],
  ['valueProp', 2, ({ verb, text }) => verb === 'none' && /^(?:so:? )?(?:an?|one) \w/i.test(text)],
  ['valueProp', 3, has(/\bthat(?:[’']?s| is) (?:basically |really |pretty much )?(?:it|all)\b/i)],
]
