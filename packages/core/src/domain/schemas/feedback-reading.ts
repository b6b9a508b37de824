import { z } from 'zod'
import { Currency } from './currency.ts'
import { Engineers } from './engineers.ts'
import { line, point, text } from './text.ts'

/** The words that name a part of a plan: "payments". */
const object = text(300)

/** Whether a number of engineers is exact, a maximum, or a minimum. */
export const TeamBound = z.enum(['exactly', 'at_most', 'at_least'])
export type TeamBound = z.infer<typeof TeamBound>

/** What an option is to have less of: cost, time, or scope. */
export const Lighter = z.enum(['cost', 'time', 'scope'])
export type Lighter = z.infer<typeof Lighter>

/** What a founder means by one point of feedback. */
export const FeedbackIntent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keep'), object }),
  z.strictObject({ kind: z.literal('drop'), object }),
  z.strictObject({ kind: z.literal('add'), object }),
  /** Not in the first release. */
  z.strictObject({ kind: z.literal('later'), object }),
  /** The founder has it already, so it is not work of the plan. */
  z.strictObject({ kind: z.literal('done'), object }),
  /** It stays, without what it can do without. */
  z.strictObject({ kind: z.literal('simplify'), object }),
  /** `object` comes in the place of `other`. */
  z.strictObject({ kind: z.literal('replace'), object, other: object }),
  /** Each gets the priority of the other. */
  z.strictObject({ kind: z.literal('swap'), object, other: object }),
  /** The work takes this many person-hours, as the team says. */
  z.strictObject({ kind: z.literal('hours'), object, hours: z.number().positive().max(20_000) }),
  /** In USD where no currency is named. */
  z.strictObject({
    kind: z.literal('budget'),
    amount: z.number().positive().max(1_000_000_000),
    currency: Currency.exactOptional(),
  }),
  /**
   * More money or time (weeks) than before: to this amount, by it, or this many times. It never cuts scope. Money is in
   * USD where no currency is named.
   */
  z.strictObject({
    kind: z.literal('raise'),
    limit: z.enum(['budget', 'weeks']),
    amount: z.number().positive().max(1_000_000_000),
    how: z.enum(['to', 'by', 'times']),
    currency: Currency.exactOptional(),
  }),
  /** Calendar weeks until launch. */
  z.strictObject({ kind: z.literal('weeks'), weeks: z.number().positive().max(1_040) }),
  z.strictObject({ kind: z.literal('team'), engineers: Engineers, bound: TeamBound }),
  /** What each engineer works. */
  z.strictObject({ kind: z.literal('hours_per_week'), hours: z.number().positive().max(80) }),
  z.strictObject({ kind: z.literal('options'), count: z.int().min(2).max(3) }),
  z.strictObject({ kind: z.literal('lighter'), by: Lighter }),
  /** Sooner, with more people before less scope. */
  z.strictObject({ kind: z.literal('more_people') }),
  /** Changes nothing. The answer is from the plan; null where the plan does not have it. */
  z.strictObject({ kind: z.literal('question'), answer: point.nullable() }),
  /** Changes nothing until it is answered. */
  z.strictObject({ kind: z.literal('ask'), question: point }),
  /** Asks for nothing: "thanks, this looks good". */
  z.strictObject({ kind: z.literal('remark') }),
  z.strictObject({ kind: z.literal('not_understood') }),
])
export type FeedbackIntent = z.infer<typeof FeedbackIntent>

/** The options that a point is about, by their names in the plan; absent when it is about all of them. */
const options = z.array(line).min(1).max(3)

/** One point of feedback as it was read, or as the founder corrected it. */
export const ReadPoint = z.strictObject({
  /** Quoted from the feedback. */
  words: point,
  intent: FeedbackIntent,
  options: options.exactOptional(),
})
export type ReadPoint = z.infer<typeof ReadPoint>

/** The most points that one feedback is read into. */
export const maxReadPoints = 24

/** Feedback as the founder confirmed it. */
export const ConfirmedReading = z.array(ReadPoint).min(1).max(maxReadPoints)
export type ConfirmedReading = z.infer<typeof ConfirmedReading>

/** How a Runner reads feedback, for the founder to confirm or to correct. */
export const FeedbackReading = z.strictObject({
  points: z
    .array(
      z.strictObject({
        ...ReadPoint.shape,
        /** What the founder should know first: that the plan has nothing of it, or that it is a must-have. */
        note: point.exactOptional(),
        /** What else it may mean. */
        choices: z.array(FeedbackIntent).max(8),
      }),
    )
    .min(1)
    .max(maxReadPoints),
})
export type FeedbackReading = z.infer<typeof FeedbackReading>
