import type { Amount } from './amount.ts'
import { numberFrom } from './numbers.ts'

const perWeek = new RegExp(
  String.raw`\b(\d+(?:[.,]\d+)?|five|six|eight|ten|twelve|fifteen|sixteen|eighteen|twenty|` +
    String.raw`thirty|forty)\s?(?:h|hrs?|hours?)\s?(?:a|per|each|every|\/|weekly|in a|of the|` +
    String.raw`mon(?:day)? (?:to|till|through) (?:fri|sat|sun)(?:day)?)\s?(?:week|wk)?\b`,
  'iu',
)
const partTime = new RegExp(
  String.raw`\b(?:part[- ]time|half[- ]time|half days|only (?:in the )?evenings(?: and weekends)?|` +
    String.raw`evenings and weekends|on the side|full[- ]time)\b`,
  'iu',
)

/** "The team works 30h weeks." */
const hourWeeks = /\b(\d+)(?:[- ]?(?:h|hrs?|hours?))[- ]weeks?\b/iu

/** Hours that a working week has by these words. Our judgement. */
const partTimeHours = 20
const fullTimeHours = 40

/** Returns how many hours a week each engineer works, by a text. */
export function hoursPerWeekIn(text: string): Amount | null {
  const match =
    perWeek.exec(text.replace(/ (?:per|a|each|every) (?:dev|developer|engineer|person|head)\b/iu, '')) ??
    hourWeeks.exec(text)
  if (match && /week|wk|weekly|mon/iu.test(match[0]))
    return { intent: { kind: 'hours_per_week', hours: numberFrom(match[1] ?? '') } }
  const part = partTime.exec(text)
  if (!part) return null
  const hours = /full/iu.test(part[0]) ? fullTimeHours : partTimeHours
  return { intent: { kind: 'hours_per_week', hours } }
}
