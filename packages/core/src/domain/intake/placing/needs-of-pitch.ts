import { userVerbs } from '../cues/english-verbs.ts'
import { splitSentences } from '../outline/split-sentences.ts'
import { readLabel } from './need-forms.ts'
import type { Piece } from './piece.ts'
import { readShape } from './sentence-shape.ts'

const product =
  '(?:apps?|application|tool|web ?(?:site|app)|platform|site|system|service|extension|plug-?in|add-on|bot|program|software|product|board|marketplace|game|dashboard|portal|library|script|device|solution|ai|assistant|agent|something)'

const imagined =
  "(?:imagine|picture|dream of|think of|thinking of|thinking about) an? (?:[\\p{L}'’-]+ ){0,3}?[\\p{L}'’-]+"

/** "An app for vets where owners ..." and "a tool that turns ...": what comes after it is what the product does. */
const pitch = new RegExp(
  `\\b(?:${product}|${imagined})\\b(?: (?:for|on|in) [^,.:;]{1,60}?)?,? (?:(?:where|in which|on which|with which|so(?: that)?) (?!that |\\p{L}+ that |we |i )(?<users>\\S[^]*)|(?:that|which) (?<product>\\S[^]*))$`,
  'iu',
)

const modal = '(?:can|could|should|must|will)'

/** Who does it, the modal if there is one, and the verb. */
const statement = new RegExp(
  `^(?<who>(?:[\\p{L}'’-]+ ){0,4}?)(?<modal>${modal} )?(?<verb>${userVerbs})(?<third>e?s)?\\b`,
  'iu',
)

/** What the product has to do according to a sentence that says what it is. Empty for other pieces. */
export function needsOfPitch(piece: Piece): Piece[] {
  if (piece.place.kind !== 'section' || piece.place.section !== 'valueProp') return []
  return splitSentences(piece.text).flatMap((sentence) =>
    statementsOf(sentence).map((words) => needPiece(piece, words)),
  )
}

/** Each with who does it, so that it can stand alone. */
function statementsOf(sentence: string): string[] {
  const said = sentence.replace(/[.!]+$/u, '')
  const { users, product: does } = pitch.exec(said)?.groups ?? {}
  const words = (users ?? (does !== undefined && startsWithAction.test(does) ? does : undefined))?.replace(reason, '')
  if (words === undefined) return usesIn(readLabel(said)?.rest ?? '')
  return statementsIn(words).map(capitalized)
}

/** Each with its subject and its modal. A sentence whose verb is not known stays whole, and so do verbs that share an object. */
function statementsIn(words: string): string[] {
  const found = statement.exec(words)?.groups
  if (!found) return namesUsers.test(words) ? [words] : []
  const { who = '', modal: can = '', third } = found
  const [first = words, ...others] = words.split(nextStatement(third !== undefined))
  const done = [first.slice(who.length), ...others].slice(0, -1)
  if (done.some((part) => onlyVerbs.test(part))) return [words]
  return [first, ...others.map((other) => `${who}${startsWithModal.test(other) ? '' : can}${other}`)]
}

/** "Find, book" of "find, book and pay a court": the object is still to come. */
const onlyVerbs = new RegExp(`^(?:also )?(?:${modal} )?(?:${userVerbs})(?:e?s)?(?:, (?:${userVerbs})(?:e?s)?)*$`, 'iu')

/** Who may do something with a product that no verb of the list names. */
const namesUsers =
  /^(?:(?:an?|the|each|every|all|our|my) )?(?:\p{L}+ ){0,2}?(?:\p{L}+s|people|staff|everyone|everybody|anyone|kids|children) \p{L}/iu

/** "That turns", "which can show": what follows "that" says what the product does. */
const startsWithAction =
  /^(?:can|could|should|must|will|lets?|also|automatically|(?!is |was |has |makes money|does |sells itself)\p{L}+s) /iu

/** What does not belong to the need any more. */
const reason = /,? (?:because|but|since today) .*$|,? and (?:costs?|must cost|should cost) .*$/iu

/** "Solution: tenants report a defect, the landlord assigns a craftsman." */
function usesIn(described: string): string[] {
  if (!saysWhoActs(described)) return []
  const parts: string[] = []
  for (const part of described.split(/, /u)) {
    if (parts.length === 0 || saysWhoActs(part)) parts.push(part)
    else parts.push(`${parts.pop()}, ${part}`)
  }
  return parts.map(capitalized)
}

/** "Tenants report a defect". */
function saysWhoActs(words: string): boolean {
  const { subject, verb } = readShape(words)
  return verb === 'acts' && subject === 'others'
}

const startsWithModal = new RegExp(`^(?:also )?${modal} `, 'iu')

/** Where the next thing begins that they do: "..., sees the other shops, and can ask". Nouns of a list follow one another. */
function nextStatement(isThirdPerson: boolean): RegExp {
  const verbs = isThirdPerson ? `(?:${userVerbs})e?s` : userVerbs
  return new RegExp(
    `(?:,? and |, )(?=(?:also )?(?:${modal} (?:also )?(?:${userVerbs})|${verbs}) (?!and\\b|or\\b)\\S)`,
    'iu',
  )
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function needPiece(piece: Piece, text: string): Piece {
  const place = { kind: 'need' as const, id: null, priority: 'should' as const }
  const why = 'The sentence on these lines says that the product does it; should, because no priority is stated.'
  return { ...piece, passage: text, text, place, why, headings: [], dropped: [], targets: null, isItem: true }
}
