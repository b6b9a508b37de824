import { BriefSection } from '../../schemas/brief.ts'
import type { Cue, CuePlace } from '../cues/cue.ts'
import { findCue, findLikelyCue } from '../cues/find-cue.ts'
import { speaksOfSelf } from '../cues/speaks-of-self.ts'
import { splitSentences } from '../outline/split-sentences.ts'
import type { Role } from '../roles/role.ts'
import { findAsked, isQuestion } from './conversation.ts'
import { correctsSelf } from './corrects-self.ts'
import type { DocumentFacts } from './document-facts.ts'
import { inSection, makePiece } from './make-piece.ts'
import { findModalStatement, isUserStory, readLabel, requires } from './need-forms.ts'
import type { Piece, PiecePlace, Source } from './piece.ts'
import { placeNeed } from './place-need.ts'
import { quoteStart } from './quote-start.ts'
import { readNeedId } from './read-need-id.ts'
import { isGrade, readPriority } from './read-priority.ts'

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
    const context = { reading, asked, previous: pieces.at(-1) }
    pieces.push(placeSentence({ ...source, text: sentence }, said.trim(), context))
  }
  return pieces
}

/** Places the sentences after one that a label speaks for. Those that say nothing else go where that one went. */
export function placeAfterLabel(
  source: Source,
  labelled: readonly Piece[],
  sentences: readonly string[],
  reading: DocumentFacts,
): Piece[] {
  const otherwise = labelled.at(-1)?.place
  const pieces: Piece[] = []
  for (const text of sentences.flatMap(splitStatements)) {
    const context = { reading, asked: null, previous: pieces.at(-1) ?? labelled.at(-1), otherwise }
    pieces.push(placeSentence({ ...source, text }, text, context))
  }
  return pieces
}

/** The sentences of a text. A question goes with its answer, unless somebody else gives that. */
function sentencesOf(text: string, { speakers }: DocumentFacts): string[] {
  const [first = '', second, ...others] = splitStatements(text)
  if (second === undefined || speakers.size > 0 || !/[?？]$/.test(first)) return splitStatements(text)
  return [`${first} ${second}`, ...others]
}

/** Sentences, and the parts of one that have a place of their own: an address, and what is ruled out at its end. */
function splitStatements(text: string): string[] {
  return splitSentences(text).flatMap((sentence) => sentence.split(betweenStatements))
}

/** "Dear team,| I ...", "a bot,| no separate app". */
const betweenStatements =
  /(?<=^dear(?: [\p{L}.]+){1,4},) |(?<=^(?!no )[^,]{15,200},) (?=(?:but )?(?:no|not an?) (?!one\b|longer\b|more\b|matter\b|[^,]*,))/iu

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
  /** Where a sentence stays when nothing says where it belongs. */
  otherwise?: PiecePlace | undefined
}

function placeSentence(source: Source, said: string, context: SentenceContext): Piece {
  const { reading, asked, previous, otherwise } = context
  if (correctsSelf(said)) return placeCorrection(source, previous)
  if (reading.speakers.size > 0 && isQuestion(said))
    return makePiece(source, { kind: 'notes' }, 'It is a question, and what follows answers it')
  const answers = `It answers ${quoteStart(asked?.question ?? '')}`
  if (asked?.place === 'targets' && /\d/.test(said)) return placeByCue(source, asked.place, answers, reading)
  const cue = findCue(
    said,
    !reading.isEnglish || namesFigure(said) ? reading.cues : reading.cues.filter(([place]) => place !== 'targets'),
  )
  if (cue) return placeByCue(source, cue.place, `It says ${quoteStart(cue.words)}`, reading)
  const modal = speaksOfSelf(said) ? null : findModalStatement(said)
  if (modal !== null) return placeByCue(source, 'need', `It says ${quoteStart(modal)}`, reading)
  if (asked && !(asked.place === 'need' && speaksOfSelf(said))) return placeByCue(source, asked.place, answers, reading)
  const unplaced = makePiece(source, { kind: 'notes' }, 'Nothing in it says clearly where it belongs')
  return { ...unplaced, unplaced: { ...source, text: said }, ...(otherwise && { otherwise }) }
}

/** A target has a figure or a time: "I stamp the deadline" is none. */
function namesFigure(said: string): boolean {
  return /\d|[€£$]|\b(?:hours?|evenings?|weekends?|weeks?|months?|years?|budget|in time|developers?|engineers?|devs?|easter|christmas|spring|summer|autumn|winter|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|fall|quarter|end of|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i.test(
    said,
  )
}

/** A correction stays with the sentence that it corrects. */
function placeCorrection(source: Source, previous: Piece | undefined): Piece {
  const why = 'It corrects what was said before it'
  if (previous?.place.kind === 'need' || previous?.place.kind === 'withNeed')
    return makePiece(source, { kind: 'withNeed' }, why)
  return makePiece(source, previous?.place.kind === 'section' ? previous.place : { kind: 'notes' }, why)
}

/** Places a piece where words or its neighbours put it. */
export function placeByCue(source: Source, place: CuePlace, why: string, reading: DocumentFacts): Piece {
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
