import type { TeamBound } from '@plangate/core/schemas'
import type { Amount, AmountIntent } from './amount.ts'
import { number, numberFrom } from './numbers.ts'

/** Who builds the product, as the source of a pattern. */
export const builders =
  '(?:engineers?|developers?|devs?|programmers?|coders?|freelancers?|contractors?|people|persons?|heads|pairs? of hands|of us)'
const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** From the surest to the vaguest: a figure beside builders or a team, and any figure that counts nothing else. */
const sizes = [
  new RegExp(String.raw`\b${number}(?:[- ](?!per\b|of\b)[\p{L}-]+)?[- ]${builders}\b`, 'iu'),
  new RegExp(String.raw`\b(?:team|crew|squad|group) of (?:\p{L}+ ){0,3}${number}\b`, 'iu'),
  new RegExp(String.raw`\b${number}[- ](?:person|man|woman|head) (?:team|crew|job|show)\b`, 'iu'),
  new RegExp(
    String.raw`\b${number}\b(?! ?(?:%|[mg]b\b|users|customers|seconds|minutes|h\b|hours?|days?|weeks?|months?|years?|k\b))`,
    'iu',
  ),
]
/** "One or two people": as many as that. */
const range = new RegExp(String.raw`\b${number}(?: or |, maybe | to |-)${number}\b`, 'iu')
const alone = /\b(?:solo|on my own|by myself|alone|(?:just|only) me|me alone|one-man|one-woman)\b/iu
/** "It's just Aylin and me", "my brother and I". */
const twoOfUs =
  /\b(?:me|i|myself) and (?:\p{Lu}\p{L}+|(?:my|a|the) \p{L}+)|(?:\p{Lu}\p{L}+|(?:my|a|the) \p{L}+) and (?:me|i|I|myself)\b/u
/** "A fifth developer I won't have." */
const oneTooMany = new RegExp(String.raw`\b(?:an?|no) (${ordinals.join('|')}) (?:one|${builders})\b`, 'iu')
/** "Fewer than five" is four at most; "no fewer than five" five at least. */
const fewer = /(?<!\b(?:no|not|never) |n't (?:\w+ )?)\b(?:fewer|less|smaller) than\b|\bbelow\b|\bunder\b/iu
const more = /(?<!\b(?:no|not|never) |n't (?:\w+ )?)\b(?:more|bigger|larger) than\b/iu

export const howMany = 'How many engineers should there be in all?'

/** "One more engineer" says nothing about the team, because the options have different teams. */
const relative = new RegExp(String.raw`\b(?:more|additional|extra|another|fewer|less) ${builders}(?! than)\b`, 'iu')

const addedCount = new RegExp(
  String.raw`\b(?!an? |one |1 )${number} (?:(?:more|additional|extra|further) (?:[\p{L}-]+ ){0,2}${builders}|${builders} more)(?!\p{L})`,
  'iu',
)

/** "Three more engineers": more than the one that "faster" adds to an option. */
export function countsAddedPeople(text: string): boolean {
  return addedCount.test(text)
}

/** Returns the team size in a text that states one, in engineers. `bound` is what the text was read as. */
export function teamIn(text: string, bound: TeamBound): Amount | null {
  if (relative.test(text)) return { question: howMany, choices: [] }
  const tooMany = oneTooMany.exec(text)
  if (tooMany) return team(ordinals.indexOf((tooMany[1] ?? '').toLowerCase()) + 1, 'at_most')
  const between = range.exec(text)
  if (between) return team(numberFrom(between[2] ?? ''), bound === 'at_least' ? bound : 'at_most')
  const size = sizes.map((pattern) => pattern.exec(text)).find((found) => found && !/^an?$/iu.test(found[1] ?? ''))
  if (size) return team(numberFrom(size[1] ?? '') + beyond(text, bound), bound)
  if (twoOfUs.test(text)) return team(2, bound)
  return alone.test(text) ? team(1, bound === 'at_least' ? 'exactly' : bound) : null
}

/** What a bound that leaves out its figure adds to it. */
function beyond(text: string, bound: TeamBound): number {
  if (bound === 'at_most' && fewer.test(text)) return -1
  return bound === 'at_least' && (more.test(text) || /(?:\bnot|n['’]t|\bhardly) enough\b/iu.test(text)) ? 1 : 0
}

function team(engineers: number, bound: TeamBound): Amount {
  if (!Number.isInteger(engineers) || engineers < 1 || engineers > 10)
    return { question: 'Plans are made for one to ten engineers. How many should it be?', choices: [] }
  const intent: AmountIntent = { kind: 'team', engineers, bound }
  return { intent }
}
