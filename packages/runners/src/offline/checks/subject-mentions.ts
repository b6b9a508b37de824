import type { ConstraintSubject } from './constraint-subject.ts'
import { objectEnd } from './grammar/object-end.ts'
import { PhraseList, phrases } from './grammar/phrase-list.ts'
import { type SentenceToken, tokensOf, type Written } from './grammar/tokens.ts'
import { constraintSubjects } from './subjects.ts'

/** Where a sentence names a subject. */
export interface SubjectMention {
  readonly subject: ConstraintSubject
  readonly form: 'noun' | 'verb'
  /** Its first token, and the one after its last. */
  readonly at: number
  readonly end: number
}

type Named = Pick<SubjectMention, 'subject' | 'form'>

const names = new PhraseList<Named>()
for (const subject of constraintSubjects) {
  names.add(subject.nouns, { subject, form: 'noun' })
  if (subject.verbs !== undefined) names.add(subject.verbs, { subject, form: 'verb' })
}

/** What may follow a subject in the same noun phrase. */
const suffixes = phrases(
  'feature, function, functionality, system, module, screen, support, engine, option, tool, button, stuff, code, ' +
    'programme, program, scheme, part, service, provider, model, assistant, component, script, pixel, message, ' +
    'library, ' +
    'mode, section, page, form, integration, wall, barrier, flow, process, handling, processing, capability, ' +
    'functionality, use, co, and co/such, and the like, or similar, or the like, creation, generation, sending, issuing, writing, management, taking',
)

const found = new WeakMap<Written['words'], readonly SubjectMention[]>()

/** Returns every subject that a passage names: inside a longer name the shorter does not count. */
export function subjectMentionsIn(passage: Written): readonly SubjectMention[] {
  const mentions = found.get(passage.words) ?? findMentions(tokensOf(passage))
  found.set(passage.words, mentions)
  return mentions
}

function findMentions(tokens: readonly SentenceToken[]): SubjectMention[] {
  const longest: SubjectMention[] = []
  let covered = 0
  for (let at = 0; at < tokens.length; at++) {
    const mentions = mentionsAt(tokens, at)
    const end = Math.max(0, ...mentions.map((mention) => mention.end))
    if (end <= covered) continue
    longest.push(...mentions)
    covered = end
  }
  return longest
}

/** The longest name of each subject and form that begins at a token. */
function mentionsAt(tokens: readonly SentenceToken[], at: number): SubjectMention[] {
  const starting = names.startingAt(tokens, at).map(({ target, end }) => ({ ...target, at, end }))
  const nouns = longestOf(starting.filter(({ form, end }) => form === 'noun' && !isParticiple(tokens[end - 1])))
  const verbs = longestOf(starting.filter(({ form }) => form === 'verb'))
  return [...nouns.map((noun) => withSuffix(noun, tokens)), ...verbs, ...verbs.flatMap((verb) => asNoun(verb, tokens))]
}

/** "Reviewed" does not name reviews. */
function isParticiple(token: SentenceToken | undefined): boolean {
  return token !== undefined && /[^e]ed$/u.test(token.plain)
}

function longestOf(mentions: readonly SubjectMention[]): SubjectMention[] {
  const end = Math.max(...mentions.map((mention) => mention.end))
  const longest = mentions.filter((mention) => mention.end === end)
  return longest.filter(({ subject }, index) => longest.findIndex((other) => other.subject === subject) === index)
}

function withSuffix(noun: SubjectMention, tokens: readonly SentenceToken[]): SubjectMention {
  const end = suffixes.after(tokens, noun.end) ?? noun.end
  return { ...noun, end: isGerund(tokens[noun.at]) && end === noun.at + 1 ? objectEnd(tokens, end) : end }
}

/** "Commenting" is the noun of "comment", and "searching the archive" that of "search". */
function asNoun(verb: SubjectMention, tokens: readonly SentenceToken[]): SubjectMention[] {
  if (!isGerund(tokens[verb.at])) return []
  const [end = verb.end] = [objectEnd(tokens, verb.end - 1), objectEnd(tokens, verb.end)].filter(
    (one) => one > verb.end,
  )
  return [{ ...verb, form: 'noun', end }]
}

function isGerund(token: SentenceToken | undefined): boolean {
  return token?.plain.endsWith('ing') === true
}
