import type { Amount, AmountContext } from './amount.ts'
import type { IntentLabel } from './intent-label.ts'
import { numberFrom } from './numbers.ts'
import { hoursPerWeekIn } from './read-hours-per-week.ts'
import { moneyIn } from './read-money.ts'
import { raisedIn } from './read-raise.ts'
import { howMany, teamIn } from './read-team.ts'
import { timeIn, weeksUntil } from './read-time.ts'

/** The intents that are about an amount and not about a part. */
export type AmountLabel = Extract<
  IntentLabel,
  'budget' | 'raise_limit' | 'weeks' | 'team' | 'team_min' | 'team_max' | 'hours_per_week' | 'options'
>

/** Returns the amount of a text that was read as stating one, or what has to be asked about it. */
export function amountOf(label: AmountLabel, text: string, context: AmountContext): Amount {
  return amountIn(label, text, context) ?? { words: text, question: questionAbout(label, context), choices: [] }
}

function amountIn(label: AmountLabel, text: string, context: AmountContext): Amount | null {
  switch (label) {
    case 'budget':
      return moneyIn(text, context.currency)
    case 'raise_limit':
      return raisedIn(text, context)
    case 'weeks':
      return timeIn(text) ?? weeksUntil(text, context.today)
    case 'team':
      return teamIn(text, 'exactly')
    case 'team_min':
      return teamIn(text, 'at_least')
    case 'team_max':
      return teamIn(text, 'at_most')
    case 'hours_per_week':
      return hoursPerWeekIn(text)
    case 'options':
      return optionsIn(text)
  }
}

function questionAbout(label: AmountLabel, { currency }: AmountContext): string {
  switch (label) {
    case 'budget':
      return `What is the budget in ${currency}?`
    case 'raise_limit':
      return 'How much money or time is there now?'
    case 'weeks':
      return 'In how many weeks shall it be ready?'
    case 'team':
    case 'team_min':
    case 'team_max':
      return howMany
    case 'hours_per_week':
      return 'How many hours a week does each engineer work?'
    case 'options':
      return 'A plan has two or three options. What shall be different about them?'
  }
}

const count = /\b(one|two|three|four|five|1|2|3|4|5)\b(?! ?(?:weeks?|months?|days?|hours?|k\b|%))/iu

function optionsIn(text: string): Amount | null {
  const match = count.exec(text)
  if (!match) return null
  const [words, figure = ''] = match
  const options = numberFrom(figure)
  if (options >= 2 && options <= 3) return { words, intent: { kind: 'options', count: options } }
  return { words, question: 'A plan has two or three options to choose from. Which shall it be?', choices: [] }
}
