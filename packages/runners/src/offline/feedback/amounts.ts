import type { FeedbackIntent } from '@plangate/core/schemas'
import type { TargetLimits } from '../options/target-limits.ts'
import type { Amount, AmountContext } from './amount.ts'
import { numberFrom } from './numbers.ts'
import { hoursPerWeekIn } from './read-hours-per-week.ts'
import { moneyIn } from './read-money.ts'
import { raisedIn } from './read-raise.ts'
import { teamIn } from './read-team.ts'
import { timeIn, weeksUntil } from './read-time.ts'

/** "Narrow it down to two." */
const choicePattern =
  /\b(?:boil|narrow|whittle|winnow) (?:it|them|this|these|that|things) down to (two|three|2|3)\b(?! \p{L}+s\b)/iu
const optionsPattern = new RegExp(
  String.raw`\b(one|two|three|four|1|2|3|4) (?:options|alternatives|plans|choices|option|proposals?|variants?|` +
    String.raw`suggestions?)\b|^(?:please )?(?:show|give|make|send) (?:me|us) (one|two|three|four|five)[.!]?$`,
  'iu',
)

/** Returns the amounts in a clause: hours per week, team, time, money and number of options. */
export function amountsIn(text: string, context: AmountContext): Amount[] {
  const hours = hoursPerWeekIn(text)
  const rest = hours ? text.replace(hours.words, ' ') : text
  const raised = raisedIn(rest, context)
  return [
    hours,
    teamIn(rest),
    ...(raised ? [raised] : [timeIn(rest) ?? weeksUntil(rest, context.today), moneyIn(rest, context.currency)]),
    optionsIn(rest),
  ].flatMap((amount) => amount ?? [])
}

function optionsIn(text: string): Amount | null {
  const match = optionsPattern.exec(text) ?? choicePattern.exec(text)
  if (!match) return null
  const count = numberFrom(match[1] ?? match[2] ?? '')
  if (count < 2 || count > 3)
    return {
      words: match[0],
      question: 'A plan has two or three options to choose from. Which shall it be?',
      choices: [],
    }
  return { words: match[0], intent: { kind: 'options', count } }
}

/** What a team size means for the options. */
export function teamLimits({ engineers, bound }: Extract<FeedbackIntent, { kind: 'team' }>): TargetLimits {
  return bound === 'at_least' ? { leastEngineers: engineers } : { team: { engineers, exactly: bound === 'exactly' } }
}
