import type { PreviousPlan } from '@plangate/core/runner'
import type { ExecutionOption, WorkItem } from '@plangate/core/schemas'
import { listed, listedAtMost, quoted, shortened } from '../wording/phrasing.ts'

/** What a question is about, as far as the plan can answer it. */
export interface QuestionAsked {
  readonly words: string
  /** The options that it names; all when there is none. */
  readonly options: readonly string[]
  /** The work items that it names. */
  readonly items: readonly WorkItem[]
  /** Work that the plan does not have, with its person-hours in the catalogue. */
  readonly outside: { readonly name: string; readonly hours: number } | null
}

const topics = {
  cost: /\b(?:costs?|price[sd]?|expensive|cheap(?:er|est)?|money|budget|pay|dear)\b/iu,
  time: /\b(?:long|weeks?|time|slow(?:er)?|fast(?:er)?|quick(?:er)?|when|ship|launch|soon(?:er)?|late(?:r)?|earlier)\b/iu,
  risk: /\b(?:risk(?:s|y|ier)?|uncertain|danger(?:ous)?|sure|safe)\b/iu,
  team: /\b(?:team|people|engineers?|developers?|who)\b/iu,
  hours: /\b(?:hours?|effort|estimates?|work|big|large|much)\b/iu,
  scope: /\b(?:includes?|contains?|scope|missing|left out|leave out|covers?|in it|difference|differs?|between)\b/iu,
}

const maxAnswer = 900

/** Answers a question from the plan that the founder sees; null where the plan does not say. */
export function answerQuestion(asked: QuestionAsked, plan: PreviousPlan): string | null {
  const answer = answerAboutItems(asked, plan) ?? answerAboutOptions(asked, plan)
  return answer === null ? null : shortened(answer, maxAnswer)
}

function answerAboutItems({ items, outside }: QuestionAsked, plan: PreviousPlan): string | null {
  if (items.length > 0)
    return items
      .slice(0, 3)
      .map((item) => describeItem(item, plan))
      .join(' ')
  if (!outside) return null
  return (
    `The plan has nothing of ${outside.name}. Our catalogue counts about ${Math.round(outside.hours)} ` +
    'person-hours for it.'
  )
}

function describeItem({ id, title, hours }: WorkItem, { options, workItems }: PreviousPlan): string {
  const having = options.filter(({ workItemIds }) => workItemIds.includes(id)).map(({ name }) => quoted(titleOf(name)))
  const where = having.length === 0 ? 'is in no option' : `is in ${listed(having)}`
  const depending = workItems.filter(({ dependsOn }) => dependsOn.includes(id)).map((item) => quoted(item.title, 60))
  const rests =
    depending.length === 0 ? '' : ` ${listedAtMost(depending, 3)} ${depending.length === 1 ? 'rests' : 'rest'} on it.`
  return (
    `${quoted(title)} takes ${hours.low} to ${hours.high} person-hours, most likely ${hours.likely}, and ` +
    `${where}.${rests}`
  )
}

function answerAboutOptions({ words, options: names }: QuestionAsked, plan: PreviousPlan): string | null {
  const options = names.length === 0 ? plan.options : plan.options.filter(({ name }) => names.includes(name))
  const described = options.map((option) => describeOption(words, option, plan)).filter((answer) => answer !== '')
  return described.length === 0 ? null : described.join(' ')
}

function describeOption(words: string, option: ExecutionOption, plan: PreviousPlan): string {
  const { name, timeToShip, engineeringCost, riskLevel, scopeCoverage, cons, engineers } = option
  const facts = [
    topics.cost.test(words) ? `costs: ${engineeringCost}; most of it is ${largestItems(option, plan)}` : '',
    topics.time.test(words)
      ? `takes ${timeToShip} with ${engineers} ${engineers === 1 ? 'engineer' : 'engineers'}`
      : '',
    topics.risk.test(words) ? `has ${riskLevel} risk; its first weakness: ${cons[0] ?? ''}` : '',
    topics.team.test(words) ? `is planned for ${engineers} ${engineers === 1 ? 'engineer' : 'engineers'}` : '',
    topics.hours.test(words) && !topics.cost.test(words) ? `spends most hours on ${largestItems(option, plan)}` : '',
    topics.scope.test(words) ? `has ${scopeCoverage}% of the scope` : '',
  ].filter((fact) => fact !== '')
  return facts.length === 0 ? '' : `${quoted(titleOf(name))} ${facts.join('; it ').replace(/[.;\s]+$/u, '')}.`
}

/** The three items with the most likely hours. */
function largestItems({ workItemIds }: ExecutionOption, { workItems }: PreviousPlan): string {
  const items = workItems
    .filter(({ id }) => workItemIds.includes(id))
    .toSorted((a, b) => b.hours.likely - a.hours.likely)
  return listed(items.slice(0, 3).map(({ title, hours }) => `${quoted(title, 60)} (${hours.likely} hours)`))
}

/** "Balanced launch" of "Balanced launch: plus maps". */
function titleOf(name: string): string {
  return name.split(':')[0] ?? name
}
