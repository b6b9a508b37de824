import type { Amount } from './amount.ts'
import { numberFrom } from './numbers.ts'

const perWeek =
  /\b(\d+(?:[.,]\d+)?|ten|twelve|fifteen|twenty|thirty|forty)\s?(?:h|hrs?|hours?)\s?(?:a|per|each|every|\/|weekly)\s?(?:week|wk)?\b/iu
const partTime =
  /\b(?:part[- ]time|half[- ]time|half days|only (?:in the )?evenings(?: and weekends)?|evenings and weekends|on the side|full[- ]time)\b/iu

/** "Our accountant works 20 h a week" says nothing about the team. */
const workInStory =
  /\b(?:lose|spend|spent|save|waste|already|as an?|at the|in the (?!evening)|open|opens|staff|today|currently|accountant|nurse|assistant|secretary|customers?|drivers?|volunteers?|on paper|with paper)\b/iu

/** Hours that a working week has by these words. Our judgement. */
const partTimeHours = 20
const fullTimeHours = 40

/** Returns how many hours a week each engineer works, by a text. */
export function hoursPerWeekIn(text: string): Amount | null {
  const match = perWeek.exec(text)
  if (workInStory.test(text)) return null
  if (match && /week|wk|weekly/iu.test(match[0]))
    return { words: match[0], intent: { kind: 'hours_per_week', hours: numberFrom(match[1] ?? '') } }
  const part = partTime.exec(text)
  if (!part) return null
  const hours = /full/iu.test(part[0]) ? fullTimeHours : partTimeHours
  return { words: part[0], intent: { kind: 'hours_per_week', hours } }
}
