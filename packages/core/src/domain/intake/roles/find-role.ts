import { chinesePhrases, headingRoles } from './heading-roles.ts'
import { normalizeWords } from './normalize-words.ts'
import { questionRoles } from './question-roles.ts'
import { isNeedsRole, type Role } from './role.ts'

/** The role that a heading gives the text below it. */
export interface FoundRole {
  role: Role
  /** Other roles that a heading such as "Users and market" names. */
  others: Role[]
  /** Whether the whole heading says it, so that nothing is lost when only its text goes on. */
  exact: boolean
  /** The words that name the role, normalized. */
  words: string
}

/** Longer lines are sentences. */
const maxWords = 12
const maxLength = 120

/** Words before and after the name of a section that do not change what it is. */
const before = new Set(
  `the our my your a an key core main primary secondary major initial proposed overall general detailed product project top
  planned expected important additional other some more known potential possible list of new basic high level specific
  section part chapter appendix annex app application system website platform service
  der die das den unsere unser wichtige wichtigste wichtigsten zentrale weitere grobe allgemeine mögliche projekt produkt
  le la les l un une nos notre principaux principales autres liste des de du
  el los las lo nuestro nuestra nuestros nuestras principales otros otras
  o os as nosso nossa nossos nossas principais outros outras
  主要 我们的 项目 产品 关键 核心 其他`.split(/\s+/),
)
const after = new Set(
  `section overview list details detail summary description table matrix statement statements part im überblick liste
  部分 列表 概述`.split(/\s+/),
)

/** "3.2.1", "A.", "IV.", "第一章", "一、" and the like at the start of a heading. */
const numbering =
  /^(?:(?:section|part|chapter|appendix|step|teil|kapitel|abschnitt|partie|article|sección|capítulo|seção)\s+)?(?:[§#]?\s*\d+(?:[.-]\d+)*[.):]?\s+|[A-Z][.)]\s+|[IVX]{1,5}[.)]\s+|\/?[A-Z]{1,3}\d{2,4}\/?\s+|第?[一二三四五六七八九十百]{1,3}[章节部分]*[、.．:：\s]+|[（(][一二三四五六七八九十\d]{1,3}[)）]\s*|\d+(?:\.\d+)*[、.．\s]*(?=\p{Script=Han}))/u

const appendix = /^(?:appendix|annex|anhang|anlage|annexe|anexo|apéndice|apêndice|附录|附件)(?!\p{Script=Latin})/iu

/** Lines are looked up several times while a document is read. */
const known = new Map<string, FoundRole | null>()
const maxKnown = 2_000

/** The role of a heading, or null when its words name none. */
export function findRole(heading: string): FoundRole | null {
  if (heading.length > maxLength) return null
  const before = known.get(heading)
  if (before !== undefined) return before
  const found = readRole(heading)
  if (known.size >= maxKnown) known.clear()
  known.set(heading, found)
  return found
}

function readRole(heading: string): FoundRole | null {
  const rank = /^(?:p|prio|priority) ?\d$/i.test(heading.trim().replace(/[:：]$/, ''))
  if (rank) return { role: 'needs', others: [], exact: true, words: normalizeWords(heading) }
  if (appendix.test(heading)) return { role: 'notes', others: [], exact: true, words: 'appendix' }
  if (excluding.test(heading.replace(numbering, '')))
    return { role: 'outOfScope', others: [], exact: true, words: normalizeWords(heading) }
  const words = heading
    .trim()
    .replace(/^[^\p{L}\p{N}§(（/#]+/u, '')
    .replace(numbering, '')
  return (
    findWhole(words) ??
    findModule(words) ??
    findInBrackets(words) ??
    findJoined(words) ??
    findQuestion(words) ??
    findInside(words)
  )
}

/** "Not included features", "Forbidden actions": what a heading denies wins over what it names. */
const excluding =
  /^(?:(?:features? )?not (?:included|supported|planned|in scope|part of|covered)|excluded|forbidden|prohibited|unsupported|nicht (?:enthalten|unterstützt|geplant|umgesetzt)|non (?:inclus|compris|prévu|pris en charge)|fonctionnalités? exclue|no (?:incluid|soportad|previst)|não (?:incluíd|suportad|previst))|(?:不包含|不包括|不支持|不需要)的?(?:功能|内容|范围)|禁止/iu

/** "Module 2: stock", "Lot 3": a part of what is to be built. */
function findModule(words: string): FoundRole | null {
  if (!/^(?:(?:module|modul|módulo)\s+\S|(?:lot|los|lote)\s+\d|模块\s*\S)/iu.test(words)) return null
  return { role: 'needs', others: [], exact: false, words: normalizeWords(words) }
}

function findWhole(words: string): FoundRole | null {
  const role = lookUp(words)
  return role ? { role, others: othersOf(words, role), exact: true, words: normalizeWords(words) } : null
}

/** Looks the words up, then without the words around them that do not matter. */
function lookUp(words: string): Role | null {
  const parts = normalizeWords(words).split(' ')
  if (parts.length > maxWords) return null
  for (;;) {
    const role = headingRoles.get(parts.join(' '))
    if (role) return role
    if (parts.length > 1 && before.has(parts[0] ?? '')) parts.shift()
    else if (parts.length > 1 && after.has(parts.at(-1) ?? '')) parts.pop()
    else return null
  }
}

/** An overview may say anything about the product: a problem and its users belong elsewhere even there. */
function othersOf(words: string, role: Role): Role[] {
  if (role === 'monetizationHypothesis' && money.test(normalizeWords(words))) return ['targets']
  return role === 'valueProp' && overview.test(normalizeWords(words)) ? ['problemStatement', 'targetUser'] : []
}

/** Money may be what customers pay, and what the product may cost. */
const money = /^(?:money|finances?|geld|finanzen|argent|dinero|dinheiro|钱)$/

const overview =
  /^(?:(?:product|project|executive|feature) )?(?:overview|summary|introduction|description|abstract|press release|tl ?dr|about)$|^summary paragraph$|^(?:uberblick|ubersicht|zusammenfassung|einleitung|einfuhrung|kurzbeschreibung|resume|synthese|apercu|introduction|presentation|resumen|introduccion|descripcion|resumo|introducao|descricao|概述|简介|摘要|引言)$/

/** "Core features (must have)", "Payments (out of scope)", "Risks (strong)". */
function findInBrackets(words: string): FoundRole | null {
  const [, name = '', inside = ''] = /^([^()[\]（）]+)[([（]([^()[\]（）]+)[)\]）]\s*:?$/.exec(words) ?? []
  if (name === '') return null
  const [outer, inner] = [lookUp(name), lookUp(inside)]
  if (
    inner &&
    inner !== 'needs' &&
    (outer === null || isNeedsRole(outer)) &&
    (isNeedsRole(inner) || inner === 'outOfScope')
  )
    return { role: inner, others: [], exact: outer !== null, words: normalizeWords(inside) }
  return outer ? { role: outer, others: [], exact: true, words: normalizeWords(name) } : null
}

const joints = /\s*(?:[&+/,;:—–|]|\s-\s|\s(?:and|or|und|oder|sowie|et|ou|y|e|vs)\s|[和与及、：])\s*/u

/** "Users & market", "Risques et hypothèses": the first part decides, the others are what it may be as well. */
function findJoined(words: string): FoundRole | null {
  const parts = words.split(joints).filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 5) return null
  const found = parts.map(lookUp)
  const [role, ...others] = found.filter((role) => role !== null && role !== 'open')
  if (!role) return null
  return {
    role,
    others: others.filter((other) => other !== null),
    exact: found.every((role) => role !== null),
    words: normalizeWords(words),
  }
}

function findQuestion(words: string): FoundRole | null {
  if (!/[?？]$/.test(words) && !asksSomething.test(words)) return null
  const role = questionRoles.find(([pattern]) => pattern.test(words))?.[1]
  return role ? { role, others: [], exact: false, words: normalizeWords(words) } : null
}

/** "Who it's for", "Warum wir das machen": a question without its mark. */
const asksSomething =
  /^(?:who|what|why|how|when|for whom|wer|was|warum|wie|wann|wofür|für wen|qui|pourquoi|comment|combien|pour qui|ce que|ce qui|quién|qué|por qué|cómo|cuándo|para quién|lo que|quem|o que|por que|como|quando|para quem|谁|为什么|什么|如何|怎么)\b/iu

/** A known name of several words anywhere, or of one word where the main noun stands: first or last. */
function findInside(words: string): FoundRole | null {
  if (/[?？.!。]$/.test(words)) return null
  const parts = normalizeWords(words).split(' ')
  if (parts.length > 8) return null
  const role = findSeveralWords(parts) ?? findMainNoun(parts) ?? findInChinese(words)
  if (role === null || role === 'open') return null
  return { role: role === 'needs' ? withPriority(parts) : role, others: [], exact: false, words: parts.join(' ') }
}

function findSeveralWords(parts: readonly string[]): Role | null {
  for (let length = parts.length - 1; length >= 2; length--)
    for (let start = 0; start + length <= parts.length; start++) {
      const role = headingRoles.get(parts.slice(start, start + length).join(' '))
      if (role) return role
    }
  return null
}

/** "Optional features for shops", "Later stories". */
function withPriority(parts: readonly string[]): Role {
  const named = parts.map((word) => headingRoles.get(word) ?? null)
  return named.find((role) => role === 'must' || role === 'should' || role === 'could') ?? 'needs'
}

function findMainNoun(parts: readonly string[]): Role | null {
  if (parts.length < 2) return findCompound(parts[0] ?? '')
  const last = parts.at(-1) ?? ''
  return ofNoun(last) ?? findCompound(last) ?? (romance.test(parts[1] ?? '') ? ofNoun(parts[0] ?? '') : null)
}

/** What follows a noun when the noun comes first: "requirements for", "exigences de". */
const romance =
  /^(?:of|for|to|in|on|with|from|fur|zu|zur|zum|der|des|an|im|de|du|d|a|au|aux|pour|del|para|do|da|dos|das|\p{L}+(?:es|aux|iques|icos|icas|ales|ais))$/u

/** Words that are as often a feature as a section: "Smart pricing", "Team notes". */
const vague = new Set(
  'value who today why out test trial pilot product approach plans money channel channels growth market edge idea price cost costs user users customer customers client clients status notes note team contact contacts comments comment support review reviews testing training documentation links example examples screens designs launch start planning time when next other others stuff success company actions tasks performance security ideas history situation story scenario scope service'.split(
    ' ',
  ),
)

function ofNoun(word: string): Role | null {
  return word.length >= 4 && !vague.has(word) ? (headingRoles.get(word) ?? null) : null
}

/** German joins words: "Kundenanforderungen" is a kind of "Anforderungen". */
function findCompound(word: string): Role | null {
  for (let start = 2; start <= word.length - 6; start++) {
    const role = headingRoles.get(word.slice(start))
    if (
      role &&
      /^(?:anforderungen|funktionen|kriterien|risiken|annahmen|bedingungen|zielgruppe|ziele|rahmen|planung|abgrenzung)/.test(
        word.slice(start),
      )
    )
      return role
  }
  return null
}

function findInChinese(words: string): Role | null {
  if (words.length > 20 || !/\p{Script=Han}/u.test(words)) return null
  const joined = normalizeWords(words).replaceAll(' ', '')
  const phrase =
    chinesePhrases.find((phrase) => joined.endsWith(phrase)) ?? chinesePhrases.find((phrase) => joined.includes(phrase))
  return phrase === undefined ? null : (headingRoles.get(phrase) ?? null)
}
