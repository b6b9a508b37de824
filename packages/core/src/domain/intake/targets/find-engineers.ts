import { readSmallNumber, smallNumber } from './number-words.ts'

const people =
  '(?:developers?|engineers?|devs?|programmers?|coders?|Entwickler(?:innen|in|n)?|Programmierer(?:innen|in|n)?|Ingenieure?|développeu(?:rs?|ses?)|ingénieure?s?|desarrollador(?:es|as?)?|programador(?:es|as?)?|ingenier[oa]s?|desenvolvedor(?:es|as?)?|engenheir[oa]s?|名?(?:个)?(?:开发|工程师|程序员|开发人员|研发))'

/** What makes developers a thing: "a developer account". */
const things =
  '(?!\\s+(?:accounts?|tools?|kits?|portals?|experience|docs|documentation|licen[cs]es?|keys?|mode|hours?|days?|weeks?))'

const engineers = new RegExp(
  `(?<![\\p{Script=Latin}\\d.,/-])(${smallNumber})(?:\\s*(?:-|–|to|or|bis|oder|à|ou|a|o|至|到)\\s*(${smallNumber}))?\\s*(?:(?!(?:teams?|of|for|so|that|and)\\s)\\p{L}+(?:-\\p{L}+)?\\s+){0,3}?${people}(?!\\p{Script=Latin})${things}`,
  'iu',
)

/** What people say about a team: a verb or a label that staffs the project. */
const staffing =
  /(?<!\p{L})(?:team|squad|staff(?:ed|ing)?|crew|resources?|(?:i|we) can give|we (?:have|are|employ|hire|can hire|plan with|work with)|we['’](?:re|ve got)|i have|there are|consists? of|hir(?:e|ing)|assigned|allocated|developers?|engineers?|headcount|wir (?:haben|sind)|besteht aus|Mannschaft|Personal|équipe|nous (?:avons|sommes)|on (?:a|est)|composée? de|equipo|tenemos|somos|contamos con|equipe|temos)(?!\p{L})|团队|我们有|人力|人员/iu

const label =
  /^(?:developers?|engineers?|devs|engineering team|team size|Entwickler|Entwicklerinnen|développeurs|desarrolladores|desenvolvedores|开发人员)\s*[:：]\s*(\d{1,2})(?!\d|\s*(?:-|–|to|k|%))/iu

/** "Teamgröße: 5 Personen", "团队规模 3 人", "Équipe de 4": a label that names the team that builds. */
const teamLabel =
  /^(?:(?:team (?:size|strength)|size of the team|team(?:größe|stärke)|größe des teams|taille de l['’]équipe|tamaño del equipo|tamanho d[ao] (?:equipe|time)|团队(?:规模|人数|大小))\s*[:：|]?\s*|(?:équipe|equipo|equipe) de (?=\d{1,2}(?:\s*(?:personnes?|personas|pessoas|développeu\p{L}*|desarrollador\p{L}*|desenvolvedor\p{L}*))?[.]?$))(\d{1,2})(?!\d|\s*(?:-|–|to|bis|à|a|k|%|至|到))/iu

const solo = /(?<!\p{L})(?:solo|single|one[- ]person) (?:founder|developer|engineer|dev)(?!\p{L})/iu

/** "Just me", "it is only me", "solo": nothing before it, so that nobody else is meant. */
const alone =
  /^\s*(?:(?:it['’]s|it is|there['’]s|there is|right now it['’]s|team\s*[:：]) )?(?:just me|only me|i(?:['’]m| am| work) alone|just myself|me alone|solo|on my own|by myself)(?=\s*(?:$|[.,;:!)(–—-]|and|who|building|coding|on|for|to|with)(?!\p{L}))/iu

const teamSize =
  /(?<!\p{L})team of (\d{1,2}|two|three|four|five|six)(?:\s*(?:-|–|to|or)\s*(\d{1,2}|three|four|five|six|seven))(?!\p{L})/iu

export interface FoundEngineers {
  engineers: number
  words: string
  /** Whether it is a range, of which no end is the answer. */
  isRange: boolean
}

/** The number of engineers that a text names: "two developers", "a team of 3 engineers". */
export function findEngineers(text: string): FoundEngineers | null {
  const found = engineers.exec(text)
  const number = readSmallNumber(found?.[1] ?? '')
  if (!found || number === null || !Number.isInteger(number) || number > 10) return null
  return { engineers: number, words: found[0], isRange: found[2] !== undefined }
}

/**
 * The engineers of the project: only where a verb or a label staffs it, or where resources are listed and nothing else
 * is said. "An engineer can install it" states none.
 */
export function findTeam(clause: string, listed: boolean): FoundEngineers | null {
  const labelled = label.exec(clause) ?? teamLabel.exec(clause)
  if (labelled) return withinLimit(Number(labelled[1]), labelled[0])
  const single = alone.exec(clause) ?? (listed || /^(?:the )?team\s*[:：]/iu.test(clause) ? solo.exec(clause) : null)
  if (single) return withinLimit(1, single[0].trim())
  const range = teamSize.exec(clause)
  if (range) return { engineers: readSmallNumber(range[2] ?? '') ?? 1, words: range[0], isRange: true }
  const found = findEngineers(clause)
  if (!found) return null
  const before = clause.slice(0, clause.indexOf(found.words))
  const isAlone = listed && /^(?:\d{1,2} [\p{L} -]{2,30}(?:,| and| und| et| y| e)\s*)*$/u.test(before.trimStart())
  const isArticle = /^(?:an?(?! (?:couple|pair) of| single)|une?|eine?n?|uma?)\s/iu.test(found.words)
  const isOther =
    /(?<!\p{L})(?:can|could|may|so|for|if|when|whether|by|interview(?:ed|s)?|other|users?|that|kann|können|damit|für|pour|para|puede|pode)(?!\p{L})/iu.test(
      before,
    )
  return (isAlone && !isArticle) || (staffing.test(before) && !isOther) ? found : null
}

function withinLimit(engineers: number, words: string): FoundEngineers | null {
  return engineers >= 1 && engineers <= 10 ? { engineers, words, isRange: false } : null
}
