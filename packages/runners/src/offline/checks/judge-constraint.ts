import type { Check, Currency, DraftChecks, Limit } from '@plangate/core/schemas'
import { capabilityNamed } from '../capability-catalogue/catalogue.ts'
import type { OptionPlan } from '../options/option-plan.ts'
import type { BriefPassage } from '../reading/passages.ts'
import { listed, quoted } from '../wording/phrasing.ts'
import type { PlannedItem } from '../work-items/planned-item.ts'
import { contradicts } from './contradictions.ts'
import { type Exclusion, exclusionsIn } from './exclusions.ts'
import { limitsIn } from './limits-in.ts'

export type DraftCheck = DraftChecks[number]

/** What a constraint is held against. */
export interface Held {
  readonly option: Pick<OptionPlan, 'items'>
  /** The constraint, and the needs. */
  readonly passage: BriefPassage
  readonly needs: readonly BriefPassage[]
  /** Of the project. */
  readonly currency: Currency
}

type Judgement = Pick<Check, 'verdict' | 'why'>

/**
 * Holds an option against a key constraint. Only constraints of a strict list of kinds are judged: money, weeks, team,
 * something ruled out by name, personal data, a server, work without a network, an app, the direction of a connection,
 * accessibility. Everything else comes back as not judged.
 */
export function judgeConstraint(held: Held): DraftCheck {
  const { text } = held.passage
  const { limits, unjudged } = limitsIn(text, held.currency)
  const about = { part: 'keyConstraints', words: text } as const
  if (limits.length > 0) return { ...about, limits: [...limits] satisfies Limit[] }
  const asked = held.needs.find((need) => contradicts(need, held.passage))
  if (asked) return { ...about, ...notJudged(`A need asks for it: ${quoted(asked.text)}. Which of the two holds?`) }
  const judged = [...judges].map((judge) => judge(text, held)).find((found) => found !== null)
  return {
    ...about,
    ...(judged ?? notJudged(unjudged ?? 'No work item shows whether this holds: that is for you to say.')),
  }
}

function notJudged(why: string): Judgement {
  return { verdict: 'not_judged', why }
}

/** Kept when the option has none of these items; otherwise broken by them. */
function without(items: readonly PlannedItem[], absent: string): Judgement {
  return items.length === 0
    ? { verdict: 'kept', why: `It plans no ${absent}.` }
    : { verdict: 'broken', why: `It includes ${named(items)}.` }
}

/** Kept when the option has one of these items; otherwise broken by their absence. */
function requiring(items: readonly PlannedItem[], missing: string): Judgement {
  return items.length > 0
    ? { verdict: 'kept', why: `It includes ${named(items)}.` }
    : { verdict: 'broken', why: `It plans no ${missing}.` }
}

function named(items: readonly PlannedItem[]): string {
  return listed(items.slice(0, 2).map(({ title }) => quoted(title)))
}

function itemsOf({ option }: Held, capabilities: readonly string[], ids: readonly string[] = []): PlannedItem[] {
  return option.items.filter(
    ({ id, capability }) => ids.includes(id) || (capability !== null && capabilities.includes(capability.id)),
  )
}

type Judge = (text: string, held: Held) => Judgement | null

const personalData: Judge = (text, held) =>
  /\b(?:(?:collect|store|keep|process|save|gather|hold|record)s? no personal data|no personal data (?:is|are|may be|must be|will be) (?:collected|stored|kept|processed|saved|recorded)|no personal data)\b(?! (?:is|are) used)/iu.test(
    text,
  )
    ? without(itemsOf(held, ['accounts', 'profiles', 'analytics']), 'sign-in, profiles or usage measurement')
    : null

const signedInAlready: Judge = (text, held) =>
  /\balready (?:signed|logged) in\b|\b(?:sign|log)[- ]?in (?:exists|is there|is done) already\b/iu.test(text)
    ? without(itemsOf(held, ['accounts']), 'sign-in of its own')
    : null

const serverRuledOut =
  /\b(?:no|without(?: an?| any)?) (?:own |custom |separate |dedicated )?(?:back[- ]?end|servers?|database|cloud)\b|\bserver-?less\b|\b(?:static files?|purely static|static pages?) only\b|\bonly static\b|\b(?:runs|works|happens|stays|kept|is|are) (?:entirely|completely|only|purely)? ?(?:in the browser|on the (?:device|phone|computer|client)|client[- ]side)\b/iu

/** "No cloud" is about a server only where no model is spoken of. */
const noServer: Judge = (text, { option }) =>
  serverRuledOut.test(text) && !modelWords.test(text)
    ? without(
        option.items.filter(({ title, origin, discipline }) =>
          origin === 'capability' ? discipline === 'backend' : origin === 'foundation' && /\bserver\b/iu.test(title),
        ),
        'server of its own',
      )
    : null

const modelWords = /\b(?:OCR|models?|recognition|transcri\w+|speech|AI|LLMs?|inference)\b/iu

const onDevice: Judge = (text, held) =>
  (modelWords.test(text) &&
    /\b(?:on[- ](?:the )?(?:device|phone|computer)|locally|offline|no cloud|not in the cloud)\b/iu.test(text)) ||
  /\b(?:nothing|no (?:data|text|audio|image|photo|recording)s?|(?:must|may|does|do|will)? ?(?:never|not)) leaves? the (?:device|phone|computer|browser|laptop)\b/iu.test(
    text,
  )
    ? without(itemsOf(held, ['assistant']), 'model of an outside provider')
    : null

const languages =
  /\b(?:English|German|French|Spanish|Italian|Portuguese|Dutch|Polish|Turkish|Arabic|Welsh|Irish|Danish|Swedish|Norwegian|Finnish|Czech|Greek|Ukrainian|Russian|Chinese|Japanese|Korean|Hindi|Bengali|Somali|Catalan|Basque)\b/gu

const severalLanguages: Judge = (text, held) =>
  (text.match(languages) ?? []).length >= 2 ||
  /\b(?:bilingual|multilingual|(?:two|three|four|five|six|\d+) languages)\b/iu.test(text)
    ? requiring(itemsOf(held, ['localisation']), 'further languages')
    : null

const auditTrail: Judge = (text, held) =>
  /\baudit (?:log|trail)\b|\b(?:every|each|all) (?:change|access|action)s? (?:is|are|must be|has to be)(?: \p{L}+)? (?:logged|recorded)\b|\baccess (?:is )?logged\b/iu.test(
    text,
  )
    ? requiring(itemsOf(held, ['audit']), 'audit trail')
    : null

const offline: Judge = (text, held) =>
  /\b(?:works?|working|usable|used|use|runs?|playable|available|opens?)\b[^.;]*\b(?:offline|without (?:an? )?(?:internet|network|connection|signal|reception|mobile data))\b|\boffline[- ]first\b/iu.test(
    text,
  ) && !/\bonce installed\b/iu.test(text)
    ? requiring(itemsOf(held, ['offline']), 'work without a network')
    : null

const nativeApp: Judge = (text, held) =>
  /\b(?:must be|has to be|needs to be|is|as) an? (?:native|ios|android|mobile|iphone)(?: and \p{L}+)? app\b|\bnative (?:apps?|ios|android|on)\b|\bnative(?:ly)? (?:for|on) (?:ios|android|both)\b|\b(?:swift|kotlin)\b|\bin (?:the|both) app stores?\b/iu.test(
    text,
  ) && exclusionsIn(held.passage).length === 0
    ? requiring(itemsOf(held, [], ['mobile-app']), 'app for phones')
    : null

const nothingToInstall: Judge = (text, held) =>
  /\b(?:do(?:es)? not|don't|need not|nothing to|without) install(?:ing|ation)?\b(?! of)|\bno installation\b/iu.test(
    text,
  )
    ? without(itemsOf(held, [], ['mobile-app', 'mobile-stores']), 'app to install')
    : null

const twoWay: Judge = (text, held) =>
  /\b(?:two|both)[- ](?:way|direction)s?\b|\bbidirectional\b/iu.test(text)
    ? requiring(itemsOf(held, [], ['integrations-two-way']), 'connection that also writes back')
    : null

const oneWay: Judge = (text, held) =>
  /\bone[- ](?:way|direction)\b|\bread[- ]only\b|\bnever writes? (?:back|to)\b/iu.test(text)
    ? without(itemsOf(held, [], ['integrations-two-way']), 'connection that writes back')
    : null

const accessible: Judge = (text, held) =>
  /\bWCAG\b|\bscreen readers?\b|\baccessibility\b/iu.test(text)
    ? requiring(itemsOf(held, ['accessibility']), 'work on accessibility')
    : null

const ruledOut: Judge = (_, held) => {
  const subjects = exclusionsIn(held.passage)
  if (subjects.length === 0) return null
  const capabilities = subjects.flatMap((subject) => subject.capabilities)
  return without(itemsOf(held, capabilities, itemIds(subjects)), namesOf(subjects))
}

function namesOf(subjects: readonly Exclusion[]): string {
  return listed(
    subjects.flatMap(({ capabilities, name }) => name ?? capabilities.map((id) => capabilityNamed(id).name)),
  ).replaceAll(' and ', ' and no ')
}

function itemIds(subjects: readonly Exclusion[]): string[] {
  return subjects.flatMap(({ items = [] }) => items)
}

const judges: readonly Judge[] = [
  personalData,
  signedInAlready,
  onDevice,
  noServer,
  offline,
  severalLanguages,
  auditTrail,
  twoWay,
  oneWay,
  nothingToInstall,
  nativeApp,
  accessible,
  ruledOut,
]
