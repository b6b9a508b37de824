import { phrases } from './phrase-list.ts'
import type { SentenceToken } from './tokens.ts'

const determiners = phrases(
  'a, an, the, their, his, her, our, my, your, its, any, each, every, this, that, these, those',
)
const bareObjects = phrases(
  'data, file, photo, picture, image, video, document, item, record, report, list, post, article, product, thing',
)
const nouns = new Set(['NOUN', 'PROPN'])
/** They say when something is done. */
const times = phrases(
  'day, week, month, year, night, morning, evening, afternoon, weekend, hour, minute, same, whole, next',
)

/** The end of what an action is done to, where it has an article: "the archive", "a room online". */
export function objectEnd(tokens: readonly SentenceToken[], end: number): number {
  const bare = bareObjects.after(tokens, end)
  if (bare !== null) return bare
  const noun = determiners.after(tokens, end)
  if (noun === null || tokens[noun]?.isMark !== false || times.after(tokens, noun) !== null) return end
  const isAdjective = tokens[noun]?.tag === 'ADJ' || /\p{L}{3}(?:ed|ing)$/u.test(tokens[noun]?.plain ?? '')
  const last = isAdjective && nouns.has(tokens[noun + 1]?.tag ?? '') ? noun + 2 : noun + 1
  return tokens[last]?.plain === 'online' ? last + 1 : last
}
