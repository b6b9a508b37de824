import { phrases } from './grammar/phrase-list.ts'
import { type SentenceToken, tokensOf } from './grammar/tokens.ts'
import type { Judge } from './judgement.ts'
import { type Bound, boundOf } from './limits/bound.ts'
import { numberBefore } from './limits/number-before.ts'

/** "Hours of my time per week", after the number. */
const hoursAWeek = phrases(
  'hour/h/hr/hrs of? my/our/developer/engineering/coding/development? time? a/per/each/every/slash/weekly? week/wk, ' +
    'hour/h/hr/hrs in a/the/every week, hour/h/hr weekly, hour/h/hr slash week/wk',
)
/** Whose hours they are: those of who builds the product. */
const ofBuilders = phrases(
  'i, we, developer, dev, engineer, engineering, programmer, coder, code, program, coding, building, ' +
    'development, side project, ' +
    'spare, free time, evening, weekend, day job, part time, build, put in, on this, on it, on the project, ' +
    'work on, moonlight, freelance, from me/us',
)
const ofOthers = phrases(
  'open, opening, shop, shift, nurse, staff, lesson, class, volunteer, patient, member, customer, driver, lose, ' +
    'day job takes, save, waste, paperwork, support, help desk, helpdesk, ' +
    'phone, admin work, reading, homework, carer, teacher, spend on, spent, trains, teach, teaches, runs for, ' +
    'play, meet, practise, practice, rehearse',
)

/** The hours that each engineer has in a week are an assumption of the project. */
export const weeklyHours: Judge = (_, { passage, hoursPerWeek }) => {
  const tokens = tokensOf(passage)
  const limit = hoursIn(tokens)
  if (limit === null || !ofBuilders.isIn(tokens) || ofOthers.isIn(tokens)) return null
  const isKept = keeps(hoursPerWeek, limit.amount, limit.is)
  const why = `The plan counts ${hoursPerWeek} hours of focused work a week for each engineer.`
  return { verdict: isKept ? 'kept' : 'broken', why }
}

function hoursIn(tokens: readonly SentenceToken[]): { readonly amount: number; readonly is: Bound | null } | null {
  for (let at = 1; at < tokens.length; at++) {
    const end = hoursAWeek.after(tokens, at)
    const number = end === null ? null : numberBefore(tokens, at)
    if (end !== null && number !== null)
      return { amount: number.amount, is: boundOf(tokens, { at: number.at, end }).is }
  }
  return null
}

function keeps(hoursPerWeek: number, limit: number, bound: Bound | null): boolean {
  return bound === 'at_least' ? hoursPerWeek >= limit : hoursPerWeek <= limit
}
