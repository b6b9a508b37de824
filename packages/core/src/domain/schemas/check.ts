import { z } from 'zod'
import { maxNeeds, maxPoints, TargetName } from './brief.ts'
import { CapabilityQuestion } from './capability.ts'
import { Currency } from './currency.ts'
import { point } from './text.ts'

/** "not_judged": nothing in the plan shows whether the option keeps it, and `why` says what would have to be known. */
export const Verdict = z.enum(['kept', 'broken', 'not_judged'])
export type Verdict = z.infer<typeof Verdict>

/** What an option is checked against: a must-have need, a key constraint, or a target, in the brief's own words. */
const held = {
  part: z.enum(['needs', 'keyConstraints', 'targets']),
  words: point,
  /** What the Runner has to know to judge all of it: about these words. */
  question: CapabilityQuestion.exactOptional(),
}

/** What a Runner finds when it checks an option against a sentence of the brief. */
const JudgedCheck = z.strictObject({ ...held, verdict: Verdict, why: point })

/** A limit in calendar weeks, engineers, or money: in `currency`, and without it in USD; a target is in that of the targets. */
export const Limit = z.strictObject({
  of: TargetName.extract(['weeks', 'budget', 'engineers']),
  is: z.enum(['at_most', 'at_least']),
  amount: z.number().positive().max(1_000_000_000),
  currency: Currency.exactOptional(),
})
export type Limit = z.infer<typeof Limit>

/**
 * Limits that one sentence of the brief sets: "one person, two months". A Runner reads them, and core judges them. With
 * `notJudged`, why the rest of the sentence cannot be judged, they can break the check, and keeping them decides nothing.
 */
export const LimitCheck = z.strictObject({
  ...held,
  limits: z.array(Limit).min(1).max(6),
  notJudged: point.exactOptional(),
})
export type LimitCheck = z.infer<typeof LimitCheck>

const maxChecks = maxNeeds + maxPoints + TargetName.options.length

export const DraftChecks = z
  .array(z.union([JudgedCheck, LimitCheck]))
  .min(1)
  .max(maxChecks)
export type DraftChecks = z.infer<typeof DraftChecks>

/** A sentence of the brief, whether an option keeps it, and why. */
export const Check = JudgedCheck
export type Check = z.infer<typeof Check>

export const Checks = z.array(Check).min(1).max(maxChecks)
