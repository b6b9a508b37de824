import {
  CapabilityQuestion,
  Certainty,
  Draft,
  FeedbackPoint,
  type HoursFrom,
  maxFeedbackPoints,
  maxOptions,
  maxRiskFlags,
  maxWorkItems,
  minOptions,
  OptionDraft,
  RiskFlag,
  RunningCost,
  WorkItem,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { answerFormat } from './answer-format.ts'

/**
 * Engines for constrained output take no optional keys: what an item may leave out, a model answers as null.
 * `hoursFrom` is not asked for, because the Runner knows it.
 */
const AskedWorkItem = z.strictObject({
  ...WorkItem.omit({ hoursFrom: true }).shape,
  flags: z.array(RiskFlag).max(maxRiskFlags),
  reading: Certainty.nullable(),
  question: CapabilityQuestion.omit({ rulesOut: true }).nullable(),
  runningCost: RunningCost.nullable(),
})
const AskedOption = OptionDraft.omit({ checks: true })
const AskedPoint = FeedbackPoint.omit({ reading: true })

const AskedDraft = z.strictObject({
  ...Draft.shape,
  workItems: z.array(AskedWorkItem).min(1).max(maxWorkItems),
  options: z.array(AskedOption).min(minOptions).max(maxOptions),
  feedbackPoints: z.array(AskedPoint).max(maxFeedbackPoints),
})

/** The Runner knows itself what it left out of the prompt, and does not plan by kinds of product. */
export const draftFormat = answerFormat('draft', AskedDraft, ['leftOut', 'productKind'])

const Answer = z.looseObject({ workItems: z.array(z.looseObject({})) })
type AnsweredItem = z.infer<typeof Answer>['workItems'][number]

/**
 * Makes work items of a model's answer those of a draft: without the keys that are null, and with where their hours come
 * from. An item that repeats the hours of the team keeps them as the team's. An answer without work items stays as it is.
 *
 * @param previous the work items of the plan that the draft follows
 */
export function withHoursFrom(answer: unknown, previous: readonly WorkItem[]): unknown {
  if (!isAnswer(answer)) return answer
  const ofTeam = new Map(previous.flatMap(({ id, hours, hoursFrom }) => (hoursFrom === 'team' ? [[id, hours]] : [])))
  return { ...answer, workItems: answer.workItems.map((item) => finished(item, ofTeam)) }
}

/** What the schema parses lacks keys such as `__proto__`, which have to reach the check that refuses them. */
function isAnswer(answer: unknown): answer is z.infer<typeof Answer> {
  return Answer.safeParse(answer).success
}

function finished(item: AnsweredItem, ofTeam: ReadonlyMap<string, WorkItem['hours']>): AnsweredItem {
  const said = Object.entries(item).filter(([key, value]) => value !== null || !nullable.has(key))
  const { data } = Sized.safeParse(item)
  const team = data && ofTeam.get(data.id)
  const isOfTeam =
    team?.low === data?.hours.low && team?.likely === data?.hours.likely && team?.high === data?.hours.high
  const hoursFrom: HoursFrom = team && isOfTeam ? 'team' : 'model'
  return { ...Object.fromEntries(said), hoursFrom }
}

const nullable: ReadonlySet<string> = new Set(['reading', 'question', 'runningCost'])
const Sized = z.looseObject({
  id: z.string(),
  hours: z.looseObject({ low: z.number(), likely: z.number(), high: z.number() }),
})
