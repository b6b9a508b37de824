import type { RiskFlag, RiskKind } from '@plangate/core/schemas'
import type { BriefPassage } from '../reading/passages.ts'
import { quoted } from '../wording/phrasing.ts'
import type { PlannedItem } from './planned-item.ts'

/** Items of the catalogue that go wrong for reasons outside the team, whatever the brief says about them. */
const catalogueFlags: Readonly<Record<string, readonly (readonly [RiskKind, string])[]>> = {
  'payments-checkout': [['outside_dependency', 'The payment provider decides whom it accepts and what it blocks.']],
  'subscriptions-billing': [['outside_dependency', 'The billing service sets the rules and the fees.']],
  'marketplace-payouts': [
    ['outside_dependency', 'Payouts go through a payment provider, which checks every seller.'],
    ['regulated', 'Paying out money of others is regulated.'],
  ],
  'integrations-first': [['outside_dependency', 'The other system changes without asking.']],
  'integrations-two-way': [['outside_dependency', 'The other system has to accept what is written to it.']],
  'mobile-stores': [['approval', 'The app stores review every release.']],
  'progression-purchases': [['approval', 'The stores review purchases inside the product.']],
  'moderation-verification': [['outside_dependency', 'Identities are checked by a service of others.']],
  'maps-view': [['outside_dependency', 'The map comes from a service of others.']],
  'assistant-task': [
    ['outside_dependency', 'The model is a service of others, which changes its models.'],
    ['novel', 'Nobody knows before trying how often the model is right.'],
  ],
  'recommendation-learned': [['novel', 'Whether anything can be learned from the data is known only afterwards.']],
  'multiplayer-live': [['novel', 'Whether shared play feels right over a slow network shows only when it is played.']],
}

/** Words of the brief that flag the work that serves them. Strict: each leaves little doubt. */
const wordFlags: readonly (readonly [RiskKind, RegExp])[] = [
  [
    'novel',
    /\b(?:nobody (?:has|knows)|never (?:been )?(?:done|tried|built)|first of its kind|unproven|novel|research question|open question|state of the art|train(?:ed|ing)? (?:a|our|the) (?:own )?model|reinforcement learning|computer vision)\b/iu,
  ],
  [
    'approval',
    /\b(?:approv(?:al|ed) by|certif(?:ied|ication)|accredit(?:ed|ation)|ethics (?:board|committee)|FDA|CE mark(?:ing)?|notified body|app store review|has to be signed (?:off )?by|procurement|licen[cs]ed? by|accepted into)\b/iu,
  ],
  [
    'regulated',
    /\b(?:HIPAA|GDPR|MDR|medical device|IEC 62304|ISO 13485|PCI|KYC|anti-money|FINMA|BaFin|FCA|banking licen[cs]e|health data|patient data|patient records?|children under|COPPA|DO-178C|ISO 26262|by law|data protection impact)\b/iu,
  ],
  [
    'outside_dependency',
    /\b(?:(?:existing|legacy) (?:\p{L}+ )?(?:system|interface|software)|API of|(?:SOAP|REST) interface|through (?:Stripe|PayPal|Twilio)|relay network|Active Directory)\b/iu,
  ],
]

/** At most one flag of a kind on each item. */
export function flagsOf(item: PlannedItem, passages: readonly BriefPassage[]): RiskFlag[] {
  const known = (catalogueFlags[item.id] ?? []).map(([kind, words]) => ({ kind, words }))
  const flags = [...known, ...flagsInWords(item, passages)]
  return flags.filter(({ kind }, index) => flags.findIndex((other) => other.kind === kind) === index)
}

/** Only what asks for the item counts: a risk or a target user that it also serves says nothing about the work. */
function flagsInWords({ addresses }: PlannedItem, passages: readonly BriefPassage[]): RiskFlag[] {
  const asking = addresses.filter(({ part }) => part === 'needs' || part === 'keyConstraints')
  return asking.flatMap(({ part, words }) => {
    const passage = passages.find((known) => known.part === part && known.text === words)
    return passage ? flagsOfPassage(passage) : []
  })
}

function flagsOfPassage({ text }: BriefPassage): RiskFlag[] {
  return wordFlags.flatMap(([kind, pattern]) =>
    pattern.test(text) ? [{ kind, words: because[kind](quoted(text, 120)) }] : [],
  )
}

const because: Record<RiskKind, (words: string) => string> = {
  novel: (words) => `Nobody knows yet whether it works: ${words}.`,
  approval: (words) => `Somebody outside has to allow it: ${words}.`,
  regulated: (words) => `The law says how: ${words}.`,
  outside_dependency: (words) => `It rests on a system of others: ${words}.`,
}
