import { readSmallNumber, smallNumber } from './number-words.ts'

const people =
  '(?:developers?|engineers?|devs?|programmers?|coders?|Entwickler(?:innen|in|n)?|Programmierer(?:innen|in|n)?|Ingenieure?|développeu(?:rs?|ses?)|ingénieure?s?|desarrollador(?:es|as?)?|programador(?:es|as?)?|ingenier[oa]s?|desenvolvedor(?:es|as?)?|engenheir[oa]s?|名?(?:个)?(?:开发|工程师|程序员|开发人员|研发))'

const engineers = new RegExp(
  `(?<![\\p{Script=Latin}\\d.,-])(${smallNumber})\\s*(?:\\p{L}+(?:[- ]\\p{L}+)?\\s+){0,2}?${people}(?!\\p{Script=Latin})`,
  'iu',
)

/** The number of engineers that a text names: "two developers", "a team of 3 engineers". */
export function findEngineers(text: string): { engineers: number; words: string } | null {
  const found = engineers.exec(text)
  const number = readSmallNumber(found?.[1] ?? '')
  if (!found || number === null || !Number.isInteger(number) || number > 10) return null
  return { engineers: number, words: found[0] }
}
