import { commands } from '../cues/english-prose-cues.ts'

/** What people do with a product, as alternatives of a pattern: what one tells a product to do, and more. */
export const userVerbs = `(?:${commands}|answer|ask|borrow|buy|fill|find out|get|hand|join|learn|lend|look|paste|propose|put|rent|reserve|sell|swipe|tap|tell|turn|type)`

/** Of these sentences the subject is not a group of users: "We sell ...", "It costs ...". */
const noUsers =
  '(?:i|we|you|it|this|that|these|those|they|he|she|there|here|what|which|who|if|when|while|because|no|not|nothing|nobody|today|currently|right now)'

/** What founders also say of how things work today: "Drivers call each other". */
const verbsOfToday = '(?:call|copy|type|write|print|wait|get|sell|ask|learn|look|turn|offer|charge)'

/** Of whom founders speak when they do not speak of users. */
const others =
  '(?:most|many|other|others|big|small|large|competitors?|investors?|vendors?|(?:our|my|the|his|her) (?:team|clinic|company|brother|sister|wife|husband|developers?|bank|city|law|market|clients?|boss|accountant)|\\p{L}+ing)'

/** What a sentence about today says. */
const notOfToday = '(?!.*\\b(?:today|so far|by phone|by hand|on paper|every year|similar|excel|already)\\b)'

const use = new RegExp(
  `^${notOfToday}(?!(?:${noUsers}|${others})\\b)(?:[\\p{L}'’-]+ ){1,3}?(?:(?:also|can|could|then) )?(?!${verbsOfToday})${userVerbs}(?:e?s)? (?!and\\b|or\\b|is\\b|are\\b|of\\b)\\S`,
  'iu',
)

/** "Craftsmen get an SMS", but not "clients get angry". */
const receives =
  /^(?:the |each |every )?(?:[\p{L}-]+ ){1,3}?(?:gets?|receives?) (?:an? |the )?(?:\p{L}+ )?(?:sms|texts?|e-?mails?|messages?|notifications?|reminders?|lists?|reports?|pdfs?|receipts?|links?|codes?|worksheets?|alerts?|invoices?|overview)(?!\p{L})/iu

/** "In December it prints the report." */
const ofProduct = new RegExp(
  `^(?:(?:in|on|at|every|each|after|before|once) (?:\\w+ ){1,3})?it (?:also |then )?(?:${userVerbs})e?s \\S`,
  'iu',
)

/** Whether a sentence says what users or the product do: "Tenants report a defect", "In December it prints the list". */
export function describesUse(sentence: string): boolean {
  const start = sentence.slice(0, 300)
  return use.test(start) || ofProduct.test(start) || receives.test(start)
}
