import type { Amount } from './amount.ts'
import { numberFrom } from './numbers.ts'
import { builders } from './read-team.ts'

const figure = '(one|two|three|four|five|[1-5])'
const count = new RegExp(String.raw`\b${figure}\b(?! ?(?:weeks?|months?|days?|hours?|k\b|%))`, 'iu')
const counted = new RegExp(String.raw`\b${figure} (?:\p{L}+ )?options?\b`, 'iu')
const counting = new RegExp(String.raw`\b${figure} (?:\p{L}+ )?${builders}\b`, 'iu')

/** "No more than two" is two at most, and "instead of three" says nothing of how many there should be. */
const atMost = /(?:\b(?:no|not|never|cannot)\b|n['’]t\b)[^.,;]{0,30}?\bmore than\b/giu
const corrected = new RegExp(String.raw`\b(?:instead of|rather than) (?:the )?${figure}\b`, 'giu')
const negated = /\b(?:not|no|never|cannot|without)\b|n['’]t\b/iu

const lessThan = /\b(?:fewer|less) than\b|\btoo many\b/iu
const moreThan = /\bmore than\b/iu
const fewer = /\b(?:fewer|less|too many|narrow)\b/iu

/** Whether a text counts options, and not people: "no more than two options". */
export function countsOptions(text: string): boolean {
  return counted.test(text) && !counting.test(text)
}

/** Returns how many options a text asks for. What a negation turns round is asked about; null without a number. */
export function optionsIn(text: string): Amount | null {
  const wish = text.replaceAll(atMost, ' ').replaceAll(corrected, ' ')
  const [, stated = fewer.test(wish) ? 'three' : undefined] = count.exec(wish) ?? []
  if (stated === undefined || negated.test(wish)) return null
  const options = numberFrom(stated) + beyond(wish)
  if (options >= 2 && options <= 3) return { intent: { kind: 'options', count: options } }
  return { question: 'A plan has two or three options to choose from. Which should it be?', choices: [] }
}

/** What a comparison that leaves out its figure adds to it. */
function beyond(text: string): number {
  if (moreThan.test(text)) return 1
  return lessThan.test(text) || !count.test(text) ? -1 : 0
}
