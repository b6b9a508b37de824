import { mentionsIn } from '../reading/mentions.ts'
import type { BriefPassage } from '../reading/passages.ts'

/** Something that a brief can rule out by name, and what of the catalogue an option must not include then. */
export interface Exclusion {
  /** Nouns, as they stand after "no" or before "will not be built". */
  readonly nouns: string
  /** Ids of capabilities, and of single items where the rest of a capability is harmless. */
  readonly capabilities: readonly string[]
  readonly items?: readonly string[]
  /** What an option without them does not have, where no capability names it. */
  readonly name?: string
}

/** A strict list: what is not on it is not judged. */
const exclusions: readonly Exclusion[] = [
  {
    nouns: 'payments?|online payments?|card payments?|checkout|pay(?:s|ing)? (?:online|by card)|payment processing',
    capabilities: ['payments', 'subscriptions'],
  },
  { nouns: 'subscriptions?|Abo', capabilities: ['subscriptions'] },
  {
    nouns: 'accounts?|user accounts?|log[- ]?ins?|sign[- ]?ins?|sign[- ]?ups?|registrations?|passwords?',
    capabilities: ['accounts'],
  },
  { nouns: 'bookings?|appointments?|reservations?', capabilities: ['scheduling'] },
  {
    nouns:
      'language models?|LLMs?|AI|artificial intelligence|generative AI|chat ?bots?|GPT|outside AI services?|cloud AI',
    capabilities: ['assistant'],
  },
  { nouns: 'integrations?', capabilities: ['integrations'] },
  {
    nouns: 'apps?|mobile apps?|native apps?|phone apps?|app stores?',
    capabilities: [],
    items: ['mobile-app', 'mobile-stores', 'mobile-care'],
    name: 'app for phones',
  },
  { nouns: 'chat|messaging|messenger', capabilities: ['messaging'] },
  { nouns: 'notifications?|push notifications?|e-?mails?|sms|text messages', capabilities: ['notifications'] },
  { nouns: 'analytics|tracking|trackers?|telemetry', capabilities: ['analytics'] },
  { nouns: 'maps?', capabilities: ['maps'] },
  { nouns: 'ratings?|reviews?', capabilities: ['reviews'] },
  { nouns: 'comments?|forums?|social features?|community features?', capabilities: ['community'] },
  { nouns: 'public profiles?|profiles?', capabilities: ['profiles'] },
  { nouns: 'uploads?|file uploads?', capabilities: ['media'] },
  { nouns: 'invoices?|invoicing', capabilities: ['invoicing'] },
  { nouns: 'discounts?|vouchers?|loyalty (?:points|programme|program)', capabilities: ['promotions'] },
  { nouns: 'multiplayer|online play', capabilities: ['multiplayer'] },
  { nouns: 'leaderboards?', capabilities: ['progression'] },
  {
    nouns: 'in-app purchases?|microtransactions?|loot boxes',
    capabilities: [],
    items: ['progression-purchases'],
    name: 'purchases',
  },
  { nouns: 'public api|api', capabilities: ['api'] },
  { nouns: 'marketplace|listings?', capabilities: ['marketplace'] },
  { nouns: 'recommendations?', capabilities: ['recommendation'] },
  { nouns: 'delivery|deliveries', capabilities: [], items: ['ordering-delivery'], name: 'delivery' },
  { nouns: 'admin panel|back office|admin screens?', capabilities: ['admin'] },
]

/** At most two words may stand between: "no separate mobile app". */
const between = String.raw`(?:[\p{L}-]+\s+){0,2}?`
/** What turns a rule into an exception: "no accounts for guests", "no fees besides". */
const qualified = String.raw`(?!\s+(?:for|besides|except|other|unless|beyond|until|than|if|without)\b)`
const before = String.raw`\b(?:no|without(?: an?| any)?|never|(?:do|does|will|must|may|shall|should) not (?:need|use|have|build|offer|include|add|want|require|take)(?: an?| any)?|not? any|not an?|keine?n?)\s+`
const after = String.raw`[^.;,]*\b(?:(?:will|must|shall) not be|(?:is|are) not(?: to be)?|won't be)\s+(?:developed|built|added|part|included|offered|needed|in scope|planned|wanted)\b`

interface Pattern {
  readonly subject: Exclusion
  readonly named: RegExp
  readonly ruledOut: readonly RegExp[]
}

const patterns: readonly Pattern[] = exclusions.map((subject) => {
  const nouns = `(?:${subject.nouns})`
  return {
    subject,
    named: new RegExp(String.raw`\b${nouns}\b`, 'iu'),
    ruledOut: [
      new RegExp(String.raw`${before}${between}${nouns}\b(?![- ]\p{L}*less)${qualified}`, 'iu'),
      new RegExp(String.raw`\b${nouns}\b${after}`, 'iu'),
      new RegExp(String.raw`\b(?:no|without|or|nor|and no|,)\s+${between}${nouns}\b${qualified}`, 'iu'),
    ],
  }
})

/** Every pattern of what is ruled out contains one of these words; most passages have none, and need no search. */
const negation = /\b(?:no|not|without|never|keine?n?|won't)\b/iu

const ruledOutCache = new WeakMap<BriefPassage, readonly Exclusion[]>()

/** The subjects that a passage rules out: those of the list, and the capabilities that it names after a negation. */
export function exclusionsIn(passage: BriefPassage): readonly Exclusion[] {
  const subjects = ruledOutCache.get(passage) ?? findRuledOut(passage)
  ruledOutCache.set(passage, subjects)
  return subjects
}

function findRuledOut(passage: BriefPassage): Exclusion[] {
  const { text } = passage
  const startsList = /^\s*(?:there (?:is|are|will be) )?(?:no|without)\b/iu.test(text)
  const listed = (negation.test(text) ? patterns : [])
    .filter(({ ruledOut: [directly, afterwards, inList] }) => {
      return directly?.test(text) || afterwards?.test(text) || (startsList && inList?.test(text))
    })
    .map(({ subject }) => subject)
  const known = new Set(listed.flatMap(({ capabilities }) => capabilities))
  const named = mentionsIn(passage).filter(({ ruledOut, itemId, at, capability: { id } }) => {
    return ruledOut && itemId === null && !known.has(id) && !unclear.has(id) && followsNegation(passage, at)
  })
  const isQualified = /\b(?:besides|except|unless|other than|beyond)\b/iu.test(text)
  return [
    ...listed,
    ...(isQualified ? [] : named.map(({ capability }) => ({ nouns: '', capabilities: [capability.id] }))),
  ]
}

/** The rest of a sentence after "no" may be about something else: a capability counts among its first three words. */
function followsNegation({ words }: BriefPassage, at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ plain }) => /^(?:no|without|never)$/u.test(plain))
}

/** Capabilities whose words often stand after a negation that is about something else: "no personal data", "not slow". */
const unclear = new Set([
  'privacy',
  'performance',
  'security',
  'accessibility',
  'offline',
  'audit',
  'records',
  'cases',
  'game',
  'levels',
  'localisation',
])

/** Whether a passage asks for a subject: it names it, and does not rule it out. */
export function asksFor({ nouns, capabilities }: Exclusion, passage: BriefPassage): boolean {
  const pattern = patterns.find(({ subject }) => subject.nouns === nouns)
  const named = pattern
    ? pattern.named.test(passage.text)
    : mentionsIn(passage).some((mention) => !mention.ruledOut && capabilities.includes(mention.capability.id))
  const isRuledOut = exclusionsIn(passage).some((subject) =>
    capabilities.some((id) => subject.capabilities.includes(id)),
  )
  return named && !isRuledOut
}
