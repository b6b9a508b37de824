import { clauseStart, speakerBefore } from '../grammar/clause.ts'
import { phrases } from '../grammar/phrase-list.ts'
import type { SentenceToken } from '../grammar/tokens.ts'
import type { VerbGroup } from '../grammar/verb-group.ts'

/** Verbs for what a product has and its makers do: not doing them leaves the thing out. */
/** What a product has, shows and does. */
const verbsOfProducts =
  'need, use, have, offer, include, support, allow, accept, provide, show, display, feature, contain, expose, ' +
  'publish, grant, keep, hold, carry, bring, bring in, open, enable, see, see any, give, award, hand out, invite, ' +
  'encourage, push, become, turn into, be, do, make, stay, remain, tolerate, touch, like, keep it/this, keep the/our _'
/** What its makers do for it. */
const verbsOfMakers =
  'build, add, want, wish, require, take, ship, maintain, run, host, introduce, implement, develop, operate, create, ' +
  'plan, set up, embed, integrate, deliver, foresee, design, code, program, write, employ, adopt, launch, release, ' +
  'realise, realize, sneak in, put, put up/in/on, put ~ on'
/** What is done with data and money. */
const verbsOfData =
  'collect, process, handle, store, track, save, send, sell, charge, hand/send/give/feed/pass ~ to/into/through/over, ' +
  'ask for, ask _ for, ask _ to leave/give/write'
/** How it goes with something else. */
const verbsOfDealing =
  'go through/into/near/in/with/via/down, go in for, rely/depend on, talk to, get into, open up, connect ~ to, ' +
  'deal/bother/mess with, bother ~ with, link/plug/hook to/into/up, do with, work with, agree/consent to, ' +
  'hear of/about, come with, give/sell me/us'

/** Verbs for what a product has and its makers do: not doing them leaves the thing out. */
export const havingVerbs = phrases(verbsOfProducts, verbsOfMakers, verbsOfData, verbsOfDealing)

/** What something that is in would be: "is not wanted", "will not be built". */
export const inside = phrases(
  'happen, allowed, permitted, wanted, acceptable, happening, planned, needed, necessary, required, welcome, ' +
    'intended, ' +
    'developed, built, in scope, included, offered, a/an? option/part/topic/goal/thing, something that? we/i, ' +
    'for us, what we/i, on the table/card/list, ' +
    'on our list, part of, part of it/this/that/the _, form/make part of, form/make part of it/this/the _, used, added, supported, exist, appear, feature, ship, come, present, implemented, ' +
    'introduced, possible, come in/into, ' +
    'belong, fit, go in/into, our thing/business, desired, desirable, sold, sent, shown, taken, accepted, ' +
    'collected, envisaged, provided for, delivered, deliver, inside, make it in, wished, wish, to be planned, ' +
    'foreseen, implement, provided, desired, launched, released, on the roadmap, prioritised, prioritized, ' +
    'budgeted, realised, realized, stored, kept, recorded, available, enabled, done, created, designed',
)

/** What people do not want is ruled out. */
export const wishes = phrases('want, wish, wish for, tolerate, accept, allow, permit, let, agree/consent to, hear of')

export function isAnyone(tokens: readonly SentenceToken[], group: VerbGroup): boolean {
  return speakerBefore(tokens, group.from) === 'anyone'
}

/** "Under no circumstances may the app": the negation stands first. */
export const inversions = phrases(
  'under no circumstances may/must/shall/should/will/can/do, ' +
    'on no account/condition may/must/shall/should/will/can/do, ' +
    'in no case may/must/shall/should/will/can/do, never may/must/shall/should/will/can/do, ' +
    'at no time/point may/must/shall/should/will/can/do',
)

export function isInverted(tokens: readonly SentenceToken[], end: number): boolean {
  return inversions.after(tokens, clauseStart(tokens, end)) !== null
}

/** Duties are about the product, other statements only when they are ours. */
export function speaksForUs(tokens: readonly SentenceToken[], group: VerbGroup): boolean {
  const speaker = speakerBefore(tokens, group.from)
  return speaker !== 'others' && (speaker !== 'anyone' || group.hasModal)
}
