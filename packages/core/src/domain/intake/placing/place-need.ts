import type { Priority } from '../../schemas/brief.ts'
import type { Cue } from '../cues/cue.ts'
import type { DocumentFacts } from './document-facts.ts'
import { makePiece } from './make-piece.ts'
import { isUserStory, requires } from './need-forms.ts'
import type { Piece, Source } from './piece.ts'
import type { StatedPriority } from './priority-words.ts'
import { quoteStart } from './quote-start.ts'
import { readNeedId } from './read-need-id.ts'
import { type ReadPriority, readModal, readPriority } from './read-priority.ts'

/** What is known about a need beside its words. */
export interface NeedFacts {
  id?: string | null
  priority?: StatedPriority | null
  /** The words that state the priority. */
  mark?: string
  /** What the need itself says, where the text holds other columns of a table, too. */
  statement?: string
}

/** Without a word about it, a need is a "should": it is planned, and it can be moved. */
const unstatedPriority: Priority = 'should'

/**
 * Places a text that is a need: finds its id and its priority, and gives it the context that it needs. What is a won't
 * goes out of scope.
 */
export function placeNeed(source: Source, reading: DocumentFacts, facts: NeedFacts = {}): Piece {
  const stated = readMarks(source.text, reading)
  const statement = facts.statement ?? stated.text.replace(ofDetail, '')
  const priority = facts.priority ?? stated.priority
  const mark = facts.mark ?? stated.mark
  const { scope } = source
  const text = withContext(stated.text, scope.context)
  const id = facts.id ?? stated.id
  const dropped = mark === '' ? [] : [mark]
  if (priority === 'wont') {
    const why = `${scope.why}, and marked ${quoteStart(mark)}`
    return { ...makePiece(source, { kind: 'outOfScope' }, why), text: withId(id, text), dropped }
  }
  const excluded = priority ? null : excludes(statement, reading.cues)
  if (excluded)
    return { ...makePiece(source, { kind: 'outOfScope' }, `It says ${quoteStart(excluded)}`), text: withId(id, text) }
  const chosen = choosePriority(statement, priority, mark, source, reading)
  const place = { kind: 'need' as const, id, priority: chosen.priority }
  return { ...makePiece(source, place, `${scope.why}; ${chosen.why}`), text, dropped }
}

/** Only needs have ids. */
function withId(id: string | null, text: string): string {
  return id === null ? text : `${id}: ${text}`
}

interface Marks {
  id: string | null
  priority: StatedPriority | null
  mark: string
  text: string
}

/** "Risk of loss (high)": a risk level does not set a priority. */
const ofRisk =
  /(?<!\p{L})(?:risks?|severity|likelihood|probability|impact|Risiko|Eintrittswahrscheinlichkeit|risque|gravité|riesgo|gravedad|risco|gravidade)(?!\p{L}).{0,80}[([](?:low|medium|high|niedrig|mittel|hoch|faible|moyen|élevé|bajo|medio|alto|baixo|médio)[)\]][.]?$/iu

/** "Add a hive with name, weight, photo (optional)": the last of several details is optional, not the need. */
const ofDetail =
  /(?:,|(?<!\p{L})(?:with|mit|avec|con|com)) [^,.;()]{1,30} [([](?:optional|required|optionnel|opcional|erforderlich)[)\]][.]?$/iu

function readOwnPriority(text: string, scale: DocumentFacts['scale']): ReadPriority | null {
  return ofRisk.test(text) || ofDetail.test(text) ? null : readPriority(text, scale)
}

/** Takes the id and the marks of a priority off a text, in whichever order they stand. */
function readMarks(words: string, { scale }: DocumentFacts): Marks {
  const marks: Marks = { id: null, priority: null, mark: '', text: words }
  for (let round = 0; round < 3; round++) {
    const id = marks.id === null ? readNeedId(marks.text) : null
    if (id) Object.assign(marks, { id: id.id, text: id.rest })
    const found = readOwnPriority(marks.text, scale)
    if (found) {
      const priority = marks.priority ?? found.priority
      Object.assign(marks, {
        priority,
        mark: marks.mark === '' ? found.mark : `${marks.mark}, ${found.mark}`,
        text: found.text,
      })
    }
    if (!id && !found) break
  }
  return { ...marks, text: marks.text.trim() === '' ? words : marks.text.trim() }
}

function choosePriority(
  text: string,
  stated: Priority | null,
  mark: string,
  { scope }: Source,
  reading: DocumentFacts,
): { priority: Priority; why: string } {
  if (stated) return { priority: stated, why: `${stated}, because it is marked ${quoteStart(mark)}` }
  if (scope.priority) return { priority: scope.priority, why: `${scope.priority}, as everything there` }
  const later = wordsOf(text, reading.cues, 'later')
  if (later) return { priority: 'could', why: `could, because it says ${quoteStart(later)}` }
  const modal = isUserStory(text) ? null : readModal(text)
  if (modal && modal.priority !== 'wont')
    return { priority: modal.priority, why: `${modal.priority}, because it says ${quoteStart(modal.word)}` }
  return { priority: unstatedPriority, why: 'should, because no priority is stated' }
}

/** The words that rule something out, or null. */
function excludes(text: string, cues: readonly Cue[]): string | null {
  return isUserStory(text) || requires(text) ? null : wordsOf(text, cues, 'outOfScope')
}

function wordsOf(text: string, cues: readonly Cue[], place: Cue[0]): string | null {
  for (const [of, weight, pattern] of cues) {
    const words = of === place && weight === 3 ? pattern.exec(text.slice(0, 500))?.[0] : undefined
    if (words !== undefined) return words.trim()
  }
  return null
}

/** Longer contexts would say more than the need itself. */
const maxContext = 300

/** "Payments: refunds within 30 days". What the text begins with anyway is not repeated. */
export function withContext(text: string, context: readonly string[]): string {
  const before = context
    .map((words) => words.replace(/[:：]$/, '').trim())
    .filter((words) => words !== '' && !text.toLowerCase().startsWith(words.toLowerCase()))
  const prefix = before.join(' – ')
  return prefix === '' || prefix.length > maxContext ? text : `${prefix}: ${text}`
}
