import { chineseHeadings } from './chinese-headings.ts'
import { englishHeadings } from './english-headings.ts'
import { frenchHeadings } from './french-headings.ts'
import { germanHeadings } from './german-headings.ts'
import { normalizeWords } from './normalize-words.ts'
import { portugueseHeadings } from './portuguese-headings.ts'
import { type Headings, type Role, roles } from './role.ts'
import { spanishHeadings } from './spanish-headings.ts'

function readHeadings(headings: Headings): [string, Role][] {
  return roles.flatMap((role) => {
    const phrases = (headings[role] ?? '').split(',').map(normalizeWords)
    return phrases.filter((phrase) => phrase !== '').map((phrase): [string, Role] => [phrase, role])
  })
}

/** Where two languages disagree about the same word, the first one here decides. */
const languages = [
  englishHeadings,
  germanHeadings,
  frenchHeadings,
  spanishHeadings,
  portugueseHeadings,
  chineseHeadings,
]

/** The role of every heading that is known, by its normalized words. */
export const headingRoles: ReadonlyMap<string, Role> = new Map(languages.toReversed().flatMap(readHeadings))

/** Known headings in Chinese, longest first: there are no spaces to find words by. */
export const chinesePhrases: readonly string[] = readHeadings(chineseHeadings)
  .map(([phrase]) => phrase)
  .filter((phrase) => /\p{Script=Han}{2}/u.test(phrase))
  .toSorted((a, b) => b.length - a.length)
