import { normalizeWords } from '../roles/normalize-words.ts'
import type { PriorityScale } from './priority-scale.ts'
import { priorityOf, type StatedPriority } from './priority-words.ts'

/** A priority that a text states, the text without it, and the mark that states it. */
export interface ReadPriority {
  priority: StatedPriority
  text: string
  mark: string
}

/** "Must: ...", "[P1] ...", "(should) ...", "Must have - ...". */
const atStart =
  /^(?:[[(（【]([^\])）】]{1,24})[\])）】]\s*[:：–—-]?\s*|([\p{L}\p{N}'’ -]{1,20}?)(?:\s*[:：]\s*|\s+[–—-]\s+))(?=\S)/u

/** "... (must)", "... [P2]", "... — nice to have", "... (Priority: high)". */
const atEnd = /\s*(?:[[(（【]([^[\]()（）【】]{1,40})[\])）】]|\s[–—-]\s+([\p{L}\p{N}'’ ]{1,20}))[.。]?$/u

const label = /^(?:priority|prio|priorität|priorité|prioridad|prioridade|moscow|优先级)\s*[:：=]?\s*/iu

/** Finds a priority that stands at the start or at the end of a text. */
export function readPriority(text: string, scale: PriorityScale): ReadPriority | null {
  const start = atStart.exec(text)
  const first = start && priorityIn(start[1] ?? start[2] ?? '', scale, start[1] !== undefined)
  if (start && first)
    return { priority: first, text: text.slice(start[0].length), mark: (start[1] ?? start[2] ?? '').trim() }
  const tail = text.slice(-60)
  const end = atEnd.exec(tail)
  const last = end && priorityIn(end[1] ?? end[2] ?? '', scale, end[1] !== undefined)
  if (!end || !last || text.length === end[0].length) return null
  return { priority: last, text: text.slice(0, text.length - end[0].length), mark: (end[1] ?? end[2] ?? '').trim() }
}

/** @param enclosed whether brackets mark it: one letter and a scale count only then */
function priorityIn(words: string, scale: PriorityScale, enclosed: boolean): StatedPriority | null {
  const labelled = label.test(words)
  const normalized = normalizeWords(words.replace(label, ''))
  if (normalized.length <= 1 && !enclosed && !/[高中低]/.test(normalized)) return null
  const named = priorityOf(normalized)
  if (named) return named
  return labelled || /^p(?:rio(?:rity)?)? ?\d$/.test(normalized) ? scale.read(normalized) : null
}

/** Words that grade anything: a field of a form, a risk, an effort. */
const grade =
  /^(?:optional|required|low|medium|high|erforderlich|niedrig|mittel|hoch|optionnel(?:le)?|requis|faible|moyen(?:ne)?|élevée?|opcional|requerido|obligatorio|obrigatório|baj[oa]|baix[oa]|medi[oa]|alt[oa]|可选|必填|[高中低])$/iu

/** Whether a mark grades something, which makes no text a need. */
export function isGrade(mark: string): boolean {
  return grade.test(mark.trim())
}

/** Reads a whole cell or value: "High", "2", "P0". */
export function readPriorityValue(value: string, scale: PriorityScale): StatedPriority | null {
  const normalized = normalizeWords(value.replace(label, ''))
  return priorityOf(normalized) ?? scale.read(normalized) ?? priorityOf(normalized.split(' ')[0] ?? '')
}

const modals: readonly [RegExp, StatedPriority][] = [
  [
    /\b(?:nice to have|would be nice|ideally|optional(?:ly)?|maybe|perhaps|eventually|someday|in (?:the )?future|later (?:on|we|it)|could (?:also )?|wäre schön|optional|idealerweise|vielleicht|serait bien|éventuellement|idéalement|estaría bien|idealmente|quizás|seria bom|talvez|opcionalmente)\b|锦上添花|最好能|以后|将来/iu,
    'could',
  ],
  [
    /\b(?:must|has to|have to|needs? to|required?|shall|mandatory|essential|critical|cannot launch without|muss|müssen|doit|doivent|obligatoirement|debe|deben|tiene que|tienen que|deve|devem|tem que|precisa)\b|必须|需要|务必/iu,
    'must',
  ],
  [
    /\b(?:should|ought to|soll|sollen|sollte|sollten|devrait|devraient|debería|deberían|deveria|deveriam)\b|应该|应当|应能|应支持/iu,
    'should',
  ],
  [/\b(?:könnte|könnten|pourrait|pourraient|podría|podrían|poderia|poderiam)\b/iu, 'could'],
  // In capitals, as standards use it: in small letters it is as often ability.
  [/\bMAY\b/, 'could'],
]

/** The priority that the verbs of a sentence imply, with the word that does. */
export function readModal(text: string): { priority: StatedPriority; word: string } | null {
  for (const [pattern, priority] of modals) {
    const word = pattern.exec(text.slice(0, 600))?.[0]
    if (word !== undefined) return { priority, word: word.trim() }
  }
  return null
}
