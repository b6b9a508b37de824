import { userVerbs } from '../cues/english-verbs.ts'

/** Of whom or what an English sentence speaks. */
type Subject = 'founder' | 'you' | 'nobody' | 'product' | 'there' | 'others' | 'none'

/** What its first verb is: an action, a state, one of the past, a modal, or none at all. */
type Verb = 'acts' | 'is' | 'has' | 'feels' | 'past' | 'modal' | 'none'

/** The grammar of the first clause of an English sentence, as far as it shows what a founder speaks about. */
export interface SentenceShape {
  subject: Subject
  verb: Verb
  isNegated: boolean
}

/** Words before the subject: "So", "Right now", "In December", "When a tyre is ready, ". */
const opening =
  /^(?:(?:and|but|so|then|also|well|basically|plus|actually|of course|today|now|currently|right now|at the moment|sometimes|usually|often|afterwards)[,:]? )+|^(?:in|on|at|every|each|after|before|once|from|last|for) (?:[\w’'-]+ ){1,4}?(?=(?:it|we|i|they|he|she|you|there|nobody|the|our|my|some|people)\b)|^(?:in|on|at|every|each|for|with|after|before|once|when|whenever|if|as soon as|from|last|during|this) [^,.]{2,70}?, /iu

const subjects: readonly [Subject, RegExp][] = [
  [
    'founder',
    /^(?:i|we|me and|my \w+ (?:lives?|is|are|has|have|works?|runs?|owns?)\b|my (?:company|business|shop|team|firm)|our (?:company|business|shop|firm|lab|cooperative|clinic|club|office|school|museum|church|restaurant))(?![\p{L}])/iu,
  ],
  ['you', /^you\b/i],
  ['nobody', /^(?:nobody|no[ -]one|none|noone)\b/i],
  [
    'product',
    /^(?:it|this|(?:the|our) (?:app|tool|system|site|page|website|platform|bot|program|software|product))\b/i,
  ],
  ['there', /^there\b/i],
]

const state: readonly [Verb, RegExp][] = [
  [
    'modal',
    /^(?:can|can[’']?t|cannot|could|may|might|must|mustn[’']?t|should|shouldn[’']?t|shall|will|won[’']?t|would|wouldn[’']?t)$/i,
  ],
  [
    'is',
    /^(?:is|are|am|isn[’']t|aren[’']t|be|being|remains?|stays?|\w+[’'](?:re|m)|(?:it|that|there|what|he|she|who|here)[’']s)$/i,
  ],
  ['has', /^(?:has|have|haven[’']?t|hasn[’']?t|owns?|\w+[’']ve)$/i],
  [
    'feels',
    /^(?:thinks?|says?|knows?|likes?|loves?|hates?|lives?|wants?|needs?|feels?|hopes?|believes?|means?|costs?|exists?|belongs?|wish|understands?|seems?|prefers?|depends?|do|does|don[’']?t|doesn[’']?t)$/i,
  ],
  [
    'past',
    /^(?!(?:need|feed|speed|seed|hundred)$)(?:\w{2,}ed|was|were|wasn[’']t|weren[’']t|had|did|didn[’']t|went|came|got|made|took|lost|paid|bought|sent|told|found|gave|forgot|broke|left|turned|ran|tried|wrote|kept|spent)$/i,
  ],
]

/** "Get" is left out: "clients get angry" names no action. */
const action = new RegExp(`^(?!gets?$)(?:${userVerbs})(?:e?s)?$`, 'iu')

/** "Carry" of "carries"; other forms are known to the pattern. */
const baseOf = (word: string) => word.replace(/(?<=\p{L}{2})ies$/iu, 'y')

/** What follows a verb rather than a noun: an article, a pronoun, a preposition, a number. */
const opensObject =
  /^(?:an?|the|this|these|their|his|her|its|my|our|your|it|them|him|me|us|what|which|how|where|when|who|whether|if|to|into|on|up|out|off|back|down|by|about|from|as|each|every|all|no|one|two|three|through|around|along|over|together|alone|\d.*)$/i

/** Words that end what could still be the subject. */
const noSubject =
  /^(?:[,;:(–—-]|who|that|which|where|whose|because|so|and|or|but|with|in|on|of|at|for|from|to|by|\d.*)$/i

const maxWords = 9

/** Reads the grammar of a sentence. It knows closed classes of words, some verbs, and how verbs end. */
export function readShape(sentence: string): SentenceShape {
  const said = sentence.slice(0, 300).replace(opening, '').replace(opening, '')
  const words = said.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*|[,;:(–—]/gu)?.slice(0, maxWords + 1) ?? []
  const at = words.findIndex((_, index) => verbAt(words, index) !== 'none')
  const verb = at < 0 ? 'none' : verbAt(words, at)
  return { subject: subjectOf(said, verb), verb, isNegated: isNegated(words, at) }
}

function subjectOf(said: string, verb: Verb): Subject {
  const found = subjects.find(([, words]) => words.test(said))?.[0]
  return found ?? (verb === 'none' ? 'none' : 'others')
}

function isNegated(words: readonly string[], at: number): boolean {
  const around = words.slice(Math.max(0, at), at + 3)
  return (
    at >= 0 &&
    around.some((word) => /^(?:not|never|nothing|no|cannot)$|n[’']t$|^(?:dont|doesnt|cant|wont|isnt)$/i.test(word))
  )
}

function verbAt(words: readonly string[], at: number): Verb {
  const word = words[at] ?? ''
  const before = words[at - 1] ?? ''
  const known = state.find(([, form]) => form.test(word))?.[0]
  if ((known === 'feels' && punctuation.test(before)) || (known === 'past' && article.test(before))) return 'none'
  if (known !== undefined) return at === 0 && known !== 'is' ? 'none' : known
  return at > 0 && !article.test(before) && isAction(before, word, words[at + 1] ?? '') ? 'acts' : 'none'
}

const punctuation = /^[,;:(–—]$/
const article = /^(?:an?|the|each|every|our|my|their|of|one)$/i

/** A verb that is known, one after a pronoun, or one that agrees with the noun before it and has something after it. */
function isAction(before: string, word: string, after: string): boolean {
  if (/^(?:it|he|she)$/i.test(before) && /[^s]s$/i.test(word)) return true
  return agrees(before, word) && (action.test(baseOf(word)) || (opensObject.test(after) && !noSubject.test(word)))
}

/** "A tech scans", "techs scan", "they scan": one of the two has the "s", and a pronoun needs none. */
function agrees(subject: string, verb: string): boolean {
  if (noSubject.test(subject)) return false
  if (
    /^(?:i|we|you|they|people|both|others|staff|kids|children|who|also|then|only|just|first|always|still|either)$/i.test(
      subject,
    )
  )
    return true
  const isPlural = /[^s]s$/i.test(subject)
  return isPlural ? !/[^s]s$/i.test(verb) || /^(?:this|his|us)$/i.test(subject) : /[^siu]s$/i.test(verb)
}
