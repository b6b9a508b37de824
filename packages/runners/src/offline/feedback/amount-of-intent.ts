import { FeedbackIntent } from '@plangate/core/schemas'
import type { Amount, AmountContext } from './amount.ts'
import { inFigures } from './in-figures.ts'
import type { IntentLabel } from './intent-label.ts'
import { hoursPerWeekIn } from './read-hours-per-week.ts'
import { moneyIn } from './read-money.ts'
import { countsOptions, optionsIn } from './read-options.ts'
import { raisedIn } from './read-raise.ts'
import { howMany, teamIn } from './read-team.ts'
import { timeIn, weeksUntil } from './read-time.ts'

/** The intents that are about an amount and not about a part. */
export type AmountLabel = Extract<
  IntentLabel,
  'budget' | 'raise_limit' | 'weeks' | 'team' | 'team_min' | 'team_max' | 'hours_per_week' | 'options'
>

/** Returns the amount of a text that was read as stating one, or what has to be asked about it. */
export function amountOf(read: AmountLabel, words: string, context: AmountContext): Amount {
  const text = inFigures(words)
  const label = isTeam(read) && countsOptions(text) ? 'options' : read
  const amount = isDoubtful(label, text) ? null : amountIn(label, text, context)
  return amount && isPossible(amount) ? amount : { question: questionAbout(label, context), choices: [] }
}

function isTeam(label: AmountLabel): boolean {
  return label === 'team' || label === 'team_min' || label === 'team_max'
}

function isPossible(amount: Amount): boolean {
  const intents = 'intent' in amount ? [amount.intent] : amount.choices
  return intents.every((intent) => FeedbackIntent.safeParse(intent).success)
}

/** What sets a limit with a negation: "no more than", "not a cent above", "less than". */
const limiting =
  /(?:\b(?:no|not|never|cannot|without)\b|n['’]t\b)[^.,;]{0,30}?\b(?:more|over|above|beyond|exceed\w*|longer|later|larger|bigger|greater|fewer|less|below|under|enough|cent|penny)\b|\b(?:less|fewer|more|longer|later|bigger|larger) than\b/giu
const negating = /\b(?:not|no|never|cannot|without)\b|n['’]t\b|\btoo\b|\b(?:instead of|rather than)\b/iu
/** "Not two engineers but three": of two figures, nothing says for sure which one counts. */
const corrected = /\btoo\b|\bnot\b.*\bbut\b|\b(?:instead of|rather than)\b|\bdo(?:n['’]t| not) have\b/iu
const lessening = /\b(?:less|fewer|cut|reduced?|lower(?:ed)?|sav(?:e|es|ing)|shr[iau]nk|of the|off)\b/iu
const period = /(?:\b(?:a|per|each|every)|\/) ?(?:day|week|month|year)\b|\bmonthly\b/iu
const changing = /\b(?:earlier|sooner|late|short|start(?:s|ing)?|ago|last)\b/iu
const severalSums = /\bbetween\b|\bof which\b/iu

/** What turns an amount round, compares it, or counts something else. The figure alone would be read wrongly. */
function isDoubtful(label: AmountLabel, text: string): boolean {
  const rest = text.replaceAll(limiting, ' ')
  const doubts: Record<AmountLabel, readonly RegExp[]> = {
    budget: [negating, lessening, period, severalSums],
    raise_limit: [negating, lessening, period, severalSums],
    weeks: [negating, lessening, changing, severalSums],
    team: [corrected, severalSums],
    team_min: [corrected],
    team_max: [corrected],
    hours_per_week: [negating],
    options: [],
  }
  // "50k instead of 40k" is how limits rise.
  const read = label === 'raise_limit' ? rest.replaceAll(/\b(?:instead of|rather than)\b/giu, ' ') : rest
  return doubts[label].some((pattern) => pattern.test(read))
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
      return 'In how many weeks should it be ready?'
    case 'team':
    case 'team_min':
    case 'team_max':
      return howMany
    case 'hours_per_week':
      return 'How many hours a week does each engineer work?'
    case 'options':
      return 'A plan has two or three options. What should be different about them?'
  }
}
