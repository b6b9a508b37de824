import type { Brief, Targets } from '../../schemas/brief.ts'
import type { Intake, Passage } from '../../schemas/intake.ts'
import type { Label, LabelledDocument, LabelPlace } from './labels.ts'

/** How many labelled passages of a document are at their place, and what went elsewhere: "needs -> notes". */
export interface Score {
  name: string
  passages: number
  atPlace: number
  confused: string[]
}

/** Compares what was read with the labels. Markup that is labelled as trivial does not count. */
export function scoreDocument({ name, labels }: LabelledDocument, intake: Intake): Score {
  const counted = labels.filter(({ trivial }) => trivial !== true)
  const confused = counted.flatMap((label) => judge(label, intake) ?? [])
  return { name, passages: counted.length, atPlace: counted.length - confused.length, confused }
}

/** Null when the passage is at its place, otherwise what was expected and what was found. */
function judge(label: Label, intake: Intake): string | null {
  const places = [label.place, ...label.alsoOk]
  if (label.target && readsTarget(label.target, intake)) return null
  if (label.asked && isAsked(label, intake)) return null
  const found = intake.passages.filter((passage) => isAbout(passage, label))
  const went = found.map(placeOf)
  const right = found.find((passage) => places.includes(placeOf(passage)) && holds(passage, label, intake))
  if (!right) return `${places.join('/')} -> ${[...new Set(went)].join('/') || 'nowhere'}`
  const need = intake.brief.needs?.find(({ id }) => right.went.kind === 'need' && right.went.needId === id)
  if (need && label.priority && need.priority !== label.priority) return `${label.priority} -> ${need.priority}`
  return null
}

/** Whether a question quotes what is ambiguous. */
function isAsked({ words }: Label, { questions }: Intake): boolean {
  const quoted = questions.flatMap(({ part, question }) =>
    part === 'targets' ? (/"([^"]+)"/.exec(question)?.[1] ?? []) : [],
  )
  return quoted.some((figure) => compact(words).includes(compact(figure)))
}

function placeOf({ went }: Passage): LabelPlace {
  switch (went.kind) {
    case 'section':
      return went.section
    case 'need':
      return 'needs'
    case 'target':
      return 'targets'
    case 'heading':
      return 'leftOut'
    // Only documents in our own format have these, which nobody labels.
    case 'productKind':
    case 'capabilityAnswers':
      return 'notes'
    default:
      return went.kind
  }
}

const compact = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Whether a passage has the beginning of the labelled words, on the same lines. */
function isAbout({ text, lines }: Passage, label: Label): boolean {
  if (lines[0] > label.lines[1] || lines[1] < label.lines[0]) return false
  const [words, start] = [compact(text), compact(label.words.replace(/^\(?\w{1,2}\)\s+/, '')).slice(0, 25)]
  return words.includes(start) || (words.length >= 6 && start.startsWith(words))
}

/** Whether the brief itself has the words there: most of them, because marks of priority are taken off. */
function holds(passage: Passage, label: Label, intake: Intake): boolean {
  if (['leftOut', 'heading', 'target', 'name'].includes(passage.went.kind)) return true
  const part = compact(partOf(passage, intake.brief))
  const words = wordsOf(label.words).filter((word) => compact(passage.text).includes(word))
  return words.filter((word) => part.includes(word)).length >= words.length * 0.7
}

/** Words, or single characters where no spaces are written. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []
}

function partOf({ went }: Passage, brief: Brief): string {
  if (went.kind === 'section') return [brief[went.section]].flat().join('\n')
  if (went.kind === 'need')
    return (brief.needs ?? []).flatMap(({ id, text }) => (id === went.needId ? [id, text] : [])).join(' ')
  return went.kind === 'outOfScope' ? (brief.outOfScope ?? []).join('\n') : (brief.notes ?? '')
}

/** By value. Foreign money is never converted: only its currency is read, and the amount becomes a question. */
function readsTarget(target: NonNullable<Label['target']>, intake: Intake): boolean {
  const read: Targets = intake.brief.targets ?? {}
  const isForeign = target.currency !== undefined && target.currency !== 'USD'
  return Object.entries(target).every(([name, stated]) => {
    const value = Array.isArray(stated) ? stated.at(-1) : stated
    if (name === 'budget' && isForeign) return intake.questions.some(({ id }) => id.startsWith('money-'))
    if (name === 'currency' && value === 'USD') return true
    const found = Object.entries(read).find(([key]) => key === name)?.[1]
    return typeof value === 'number' && typeof found === 'number' ? Math.abs(found - value) < 1 : found === value
  })
}
