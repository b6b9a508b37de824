import { BriefSection } from '../../schemas/brief.ts'
import type { Cue, CuePlace } from '../cues/cue.ts'
import { findCue, findLikelyCue } from '../cues/find-cue.ts'
import { speaksOfSelf } from '../cues/speaks-of-self.ts'
import { splitSentences } from '../outline/split-sentences.ts'
import type { Role } from '../roles/role.ts'
import { findAsked, isQuestion } from './conversation.ts'
import { correctsSelf } from './corrects-self.ts'
import type { DocumentFacts } from './document-facts.ts'
import { inSection, makePiece, type Source } from './make-piece.ts'
import { findModalStatement, isUserStory, readLabel, requires } from './need-forms.ts'
import type { Piece } from './piece.ts'
import { placeNeed } from './place-need.ts'
import { quoteStart } from './quote-start.ts'
import { readNeedId } from './read-need-id.ts'
import { isGrade, readPriority } from './read-priority.ts'
import { describesUse } from './user-verbs.ts'

/** Places a text that no heading speaks for: by its form, or sentence by sentence by its words. */
export function placeByWords(source: Source, reading: DocumentFacts, before: readonly Piece[]): Piece[] {
  const { text, block, scope } = source
  const form = formOf(text, reading)
  if (form) return [placeNeed({ ...source, scope: { ...scope, why: form } }, reading)]
  const speaker = speakerOf(text, reading)
  const asked = findAsked(before, reading.speakers)
  const sentences = block.kind === 'item' && text.length < 200 ? [text] : sentencesOf(text, reading)
  const pieces: Piece[] = []
  for (const sentence of sentences) {
    const said = pieces.length === 0 && speaker !== '' ? sentence.slice(speaker.length) : sentence
    const context = { reading, asked, previous: pieces.at(-1), isIntroduced: pieces.some(saysWhatItDoes) }
    pieces.push(placeSentence({ ...source, text: sentence }, said.trim(), context))
  }
  return pieces
}

/** Places the sentences after one that a label speaks for. Those that say nothing else go where that one went. */
export function placeAfterLabel(source: Source, labelled: Piece, sentences: readonly string[], reading: DocumentFacts) {
  const pieces = [labelled]
  for (const text of sentences) {
    const context = { reading, asked: null, previous: pieces.at(-1), isIntroduced: true, otherwise: labelled }
    pieces.push(placeSentence({ ...source, text }, text, context))
  }
  return pieces
}

/** The sentences of a text. A question goes with its answer, unless somebody else gives that. */
function sentencesOf(text: string, { speakers }: DocumentFacts): string[] {
  const [first = '', second, ...others] = splitSentences(text)
  if (second === undefined || speakers.size > 0 || !/[?？]$/.test(first)) return splitSentences(text)
  return [`${first} ${second}`, ...others]
}

/** The form that makes a text a need anywhere, as the beginning of a sentence. */
function formOf(text: string, { scale }: DocumentFacts): string | null {
  if (isUserStory(text)) return 'It is a user story'
  const id = readNeedId(text)
  if (id) return `It begins with the id ${quoteStart(id.id)}`
  const priority = readPriority(text, scale)
  return priority && text.length < 300 && !isGrade(priority.mark) ? `It is marked ${quoteStart(priority.mark)}` : null
}

/** "Mara: " or "[00:12] Mara: " at the start of what somebody says. */
function speakerOf(text: string, { speakers }: DocumentFacts): string {
  const label = readLabel(text)
  return label && speakers.has(label.label) ? text.slice(0, text.length - label.rest.length) : ''
}

/** What is known around a sentence. */
interface SentenceContext {
  reading: DocumentFacts
  /** What a question just before this turn of a conversation asks about. */
  asked: ReturnType<typeof findAsked>
  previous: Piece | undefined
  /** Whether something before it says what the product is or does. */
  isIntroduced: boolean
  /** A piece that a sentence stays with when nothing in it says where it belongs. */
  otherwise?: Piece
}

function placeSentence(source: Source, said: string, context: SentenceContext): Piece {
  const { reading, asked, previous } = context
  if (correctsSelf(said)) return placeCorrection(source, previous)
  if (reading.speakers.size > 0 && isQuestion(said))
    return makePiece(source, { kind: 'notes' }, 'It is a question, and what follows answers it')
  const answers = `It answers ${quoteStart(asked?.question ?? '')}`
  if (asked?.place === 'targets' && /\d/.test(said)) return placeByCue(source, asked.place, answers, reading)
  const cue = findCue(said, reading.cues)
  if (cue) return placeByCue(source, cue.place, `It says ${quoteStart(cue.words)}`, reading)
  const modal = speaksOfSelf(said) ? null : findModalStatement(said)
  if (modal !== null) return placeByCue(source, 'need', `It says ${quoteStart(modal)}`, reading)
  if (asked && !(asked.place === 'need' && speaksOfSelf(said))) return placeByCue(source, asked.place, answers, reading)
  return placeByContext(source, said, context)
}

/** What its own words do not place goes on from what was said before. */
function placeByContext(
  source: Source,
  said: string,
  { reading, previous, isIntroduced, otherwise }: SentenceContext,
): Piece {
  if (isIntroduced && describesUse(said))
    return placeByCue(source, 'need', 'It says what people do with the product', reading)
  if (previous && followsOn.test(said) && previous.place.kind === 'section')
    return makePiece(source, previous.place, 'It goes on from the sentence before it')
  return otherwise && !ofFounder.test(said)
    ? makePiece(source, otherwise.place, 'It goes on from the sentence with the label')
    : makePiece(source, { kind: 'notes' }, 'Nothing in it says clearly where it belongs')
}

/** "I do not want to spend more than 20k" says nothing about the product. */
const ofFounder = /^(?:i|we)(?!\p{L})/iu

function saysWhatItDoes({ place }: Piece): boolean {
  return place.kind === 'need' || (place.kind === 'section' && place.section === 'valueProp')
}

/** A correction stays with the sentence that it corrects. */
function placeCorrection(source: Source, previous: Piece | undefined): Piece {
  const why = 'It corrects what was said before it'
  if (previous?.place.kind === 'need' || previous?.place.kind === 'withNeed')
    return makePiece(source, { kind: 'withNeed' }, why)
  return makePiece(source, previous?.place.kind === 'section' ? previous.place : { kind: 'notes' }, why)
}

/** How a sentence begins that goes on about the same thing. */
const followsOn =
  /^(?:it|they|this|that|these|those|so|and|but|because|then|also|which|he|she|their|its|each|every|usually|often|sometimes|das|dies|diese|dabei|dadurch|sie|er|es|und|aber|denn|dann|cela|ça|ce|cette|ces|ils|elles|et|mais|car|esto|eso|ellos|y|pero|isso|eles|e|mas|这|那|他们|所以|但)\b/iu

function placeByCue(source: Source, place: CuePlace, why: string, reading: DocumentFacts): Piece {
  const scope = { ...source.scope, why }
  if (place === 'need' || place === 'later' || (place === 'outOfScope' && requires(source.text)))
    return placeNeed(
      { ...source, scope: { ...scope, priority: place === 'later' ? 'could' : scope.priority } },
      reading,
    )
  if (place === 'outOfScope') return makePiece(source, { kind: 'outOfScope' }, why)
  if (place === 'targets') return { ...makePiece(source, { kind: 'notes' }, why), targets: 'inPassing' }
  return makePiece(source, place === 'notes' ? { kind: 'notes' } : inSection(place), why)
}

/** The role that the words of a text speak for. */
export function roleByWords(text: string, cues: readonly Cue[]): Role | null {
  const place = findLikelyCue(text, cues)?.place
  if (place === undefined) return null
  if (place === 'need') return 'needs'
  if (place === 'later') return 'could'
  return BriefSection.safeParse(place).data ?? (place === 'outOfScope' || place === 'targets' ? place : 'notes')
}
