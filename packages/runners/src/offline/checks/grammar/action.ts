import { isWhole } from './noun-phrase.ts'
import { phrases } from './phrase-list.ts'
import type { SentenceToken } from './tokens.ts'

/** What stands between "the ability" and the verb: "to", "for guests to". */
const abilities = phrases(
  'a/an/the/any/some? ability/option/possibility/chance/way/opportunity/means/right/facility to/of, ' +
    'a/an/the/any/some? ability/option/possibility/chance/way/opportunity/means/right/facility for _ to, ' +
    'a/an/the/any/some? ability/option/possibility/chance/way/opportunity/means/right/facility for the/our/all/every/any _ to, ' +
    'being able to, to be able to, =letting/=having/=making _, =letting/=having/=making the/our/any/other _, ' +
    '=allowing/=enabling/=permitting _ to, =allowing/=enabling/=permitting the/our/any/other _ to',
)

/** Where the noun phrase begins that makes a thing of a verb: "the ability to pay", "letting people chat". */
export function nominalBefore(tokens: readonly SentenceToken[], verb: number): number | null {
  return abilities.before(tokens, verb)
}

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

/** What an action is done to. */
const objects = phrases(
  'anything, anyone, a thing, each other, one another, anybody, them, it, at all, any/the/a/their/an/our/your _, ' +
    'any other _, file, photo, picture, image, ' +
    'video, document, slot, online, first, to, for anything/it, before they/using/use, photo or video, ' +
    'people, user, customer, member, visitor, guest, file or photo, _ to anyone/people/user, books to _',
)

/** The ends that a verb and its object may have. */
export function actionEnds(tokens: readonly SentenceToken[], end: number): number[] {
  return [end, objects.after(tokens, end) ?? end, objectEnd(tokens, end), objectEnd(tokens, end - 1)].filter(
    (one) => one >= end,
  )
}

/** Whether nothing narrows an action down. */
export function isWholeAction(tokens: readonly SentenceToken[], end: number): boolean {
  return actionEnds(tokens, end).some((one) => isWhole(tokens, one))
}
