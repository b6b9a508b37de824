import type { PreviousPlan } from '@plangate/core/runner'
import { lettersOf } from '@plangate/core/schemas'

/** The options that feedback is about, with the letters that the founder knows them by. */
export type NamedPlan = Pick<PreviousPlan, 'options' | 'letters' | 'workItems'>

const places: Readonly<Record<string, number>> = {
  '1': 0,
  one: 0,
  i: 0,
  first: 0,
  '1st': 0,
  smallest: 0,
  cheapest: 0,
  leanest: 0,
  smaller: 0,
  cheaper: 0,
  quickest: 0,
  fastest: 0,
  '2': 1,
  two: 1,
  ii: 1,
  second: 1,
  '2nd': 1,
  middle: 1,
  '3': 2,
  three: 2,
  iii: 2,
  third: 2,
  '3rd': 2,
}
const lastPlaces = new Set([
  'last',
  'largest',
  'biggest',
  'dearest',
  'longest',
  'bigger',
  'larger',
  'most expensive',
  'full',
  'complete',
])

const noun = '(?:options?|variants?|alternatives?|plans?|proposals?|choices?)'
/** A capital A is an option, a small one may be an article: "plan a tour". */
const byNumber = new RegExp(
  String.raw`\b(?:(?:only|just)\s+)?(?:(?:in|for|from|of|with|on|to|` +
    String.raw`about)\s+)?(?:the\s+)?${noun}\s+(?:number\s+|no\.?\s*|#)?(1|2|3|one|two|three|(?-i:A)|a(?!\s+\p{L})|[b-f]|` +
    String.raw`i{1,3}(?!\s+\p{L}))\b(?:\s*(?:and|&|,|or|\+)\s*(?:option\s+)?(1|2|3|[b-f]|two|` +
    String.raw`three)\b)?(?:\s*[:,–—-](?=\s))?`,
  'iu',
)
const byOrder = new RegExp(
  String.raw`\b(?:(?:in|for|from|of|with|on|to|about)\s+)?the\s+(first|second|third|last|1st|2nd|3rd|smallest|` +
    'cheapest|leanest|smaller|cheaper|fastest|quickest|middle|largest|biggest|larger|bigger|' +
    String.raw`most expensive|dearest|longest|recommended)\s+(?:${noun}|one)\b`,
  'iu',
)

/** The options that a clause is about, by name, and the clause without them. All options when the list is empty. */
export interface NamedOptions {
  readonly options: readonly string[]
  readonly rest: string
  /** Asked when the plan does not have the option. */
  readonly question: string | null
}

/** Finds "in option 2", by place, "option B", by letter, "the smallest option", and the name of an option. */
export function optionScopeOf(text: string, plan: NamedPlan): NamedOptions {
  const match = byNumber.exec(text) ?? byOrder.exec(text)
  if (match) {
    const named = match.slice(1).flatMap((word) => (word === undefined ? [] : optionAt(word.toLowerCase(), plan)))
    const rest = without(text, match[0], match.index)
    const question = named.length > 0 ? null : askWhich(plan)
    return { options: [...new Set(named)], rest, question }
  }
  return byName(text, plan)
}

function askWhich(plan: NamedPlan): string {
  const letters = new Intl.ListFormat('en-US', { type: 'disjunction' }).format(lettersOf(plan))
  return letters === '' ? 'Which option is meant?' : `Which option is meant: ${letters}?`
}

function optionAt(word: string, plan: NamedPlan): string[] {
  const { options } = plan
  if (word === 'recommended') return options.flatMap(({ name, isRecommended }) => (isRecommended ? [name] : []))
  const lettered = options[lettersOf(plan).findIndex((letter) => letter.toLowerCase() === word)]
  const option = lettered ?? (lastPlaces.has(word) ? options.at(-1) : options[places[word] ?? -1])
  return option ? [option.name] : []
}

/** By the title before the colon: "Balanced launch: plus maps". */
function byName(text: string, { options }: NamedPlan): NamedOptions {
  for (const { name } of options) {
    const [title = name] = name.split(':')
    const index = text.toLowerCase().indexOf(title.toLowerCase())
    if (index >= 0) {
      const rest = without(text, text.slice(index, index + title.length), index)
      return { options: [name], rest, question: null }
    }
  }
  return { options: [], rest: text, question: null }
}

function without(text: string, part: string, index: number): string {
  const subject =
    index === 0 &&
    /^\s+\p{L}/u.test(text.slice(part.length)) &&
    !/^(?:in|for|from|of|with|on|to)\b|[:,–—-]$/iu.test(part)
  const rest = `${text.slice(0, index)}${subject ? 'it' : ''}${text.slice(index + part.length)}`
  return rest
    .replaceAll(/\s+/gu, ' ')
    .replace(/^\s*[,:–-]\s*/u, '')
    .trim()
}
