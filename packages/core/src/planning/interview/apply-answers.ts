import {
  type Answer,
  type AnsweredQuestion,
  Brief,
  type BriefPart,
  BriefSection,
  emptySections,
  type Priority,
  type Question,
  type Targets,
} from '../../domain/schemas/index.ts'

/** A brief with answers in it, and where each of them stands. */
export interface BriefWithAnswers {
  brief: Brief
  places: AnswerPlace[]
}

export interface AnswerPlace {
  questionId: string
  part: BriefPart
  /** As they stand in that part. */
  words: string
}

/** Words to add to a part of a brief. */
interface Addition {
  part: BriefPart
  words: string
  /** Of a need. */
  priority?: Priority
}

/**
 * Writes answers into a brief, in the founder's words: numbers and dates become targets, the points of a list become
 * needs or points, and other words follow what the part says already. "I don't know yet" marks a section as needing
 * depth, and a skipped question changes nothing. What a part has no room for goes to the notes.
 */
export function applyAnswers(brief: Brief, answered: readonly AnsweredQuestion[]): BriefWithAnswers {
  return answered.reduce<BriefWithAnswers>(applyAnswer, { brief, places: [] })
}

function applyAnswer({ brief, places }: BriefWithAnswers, { question, answer }: AnsweredQuestion): BriefWithAnswers {
  if (answer.kind === 'unknown') return { brief: withDoubt(brief, question.part), places }
  const target = targetOf(question, answer)
  const withTarget = target && Brief.safeParse({ ...brief, targets: { ...brief.targets, ...target } })
  if (target && withTarget?.success) {
    const place: AnswerPlace = { questionId: question.id, part: 'targets', words: Object.values(target).join(' ') }
    return { brief: withTarget.data, places: [...places, place] }
  }
  return additionsOf(question, answer).reduce<BriefWithAnswers>(
    (written, addition) => {
      const added = addWithRoom(written.brief, addition)
      const place = { questionId: question.id, part: added.part, words: addition.words }
      return { brief: added.brief, places: [...written.places, place] }
    },
    { brief, places },
  )
}

function withDoubt(brief: Brief, part: BriefPart): Brief {
  const section = BriefSection.safeParse(part).data
  return section ? { ...brief, confidence: { ...brief.confidence, [section]: 'needs_depth' } } : brief
}

/** The target that an answer states, or null. */
function targetOf({ answer: asked }: Question, answer: Answer): Targets | null {
  if (answer.kind === 'date') return { launchBy: answer.date }
  if (answer.kind !== 'number' || asked.type !== 'number') return null
  switch (asked.unit) {
    case 'weeks':
      return { weeks: answer.number }
    case 'USD':
      return { budget: answer.number }
    case 'engineers':
      return { engineers: answer.number }
    default:
      return null
  }
}

function additionsOf({ part, question, answer: asked }: Question, answer: Answer): Addition[] {
  switch (answer.kind) {
    case 'text':
      return [isProse(part) ? { part, words: answer.text } : withQuestion(part, question, answer.text)]
    case 'choice':
      return [withQuestion(part, question, answer.choice)]
    case 'number':
      return [withQuestion(part, question, `${answer.number} ${asked.type === 'number' ? asked.unit : ''}`.trim())]
    case 'date':
      return [withQuestion(part, question, answer.date)]
    case 'list':
      return answer.items.map(({ text, priority = 'should' }) => ({ part, words: text, priority }))
    case 'unknown':
    case 'skipped':
      return []
  }
}

/**
 * A short answer says nothing without its question. One about needs or targets that is neither becomes a constraint,
 * because the plan has to keep it.
 */
function withQuestion(part: BriefPart, question: string, answer: string): Addition {
  const words = `${question} ${answer}`
  return { part: part === 'needs' || part === 'targets' ? 'keyConstraints' : part, words }
}

/** Whether a part is text; the others are lists or targets. */
function isProse(part: BriefPart): boolean {
  const section = BriefSection.safeParse(part).data
  return part === 'notes' || (section !== undefined && typeof emptySections[section] === 'string')
}

function addWithRoom(brief: Brief, addition: Addition): { brief: Brief; part: BriefPart } {
  const added = Brief.safeParse(add(brief, addition))
  if (added.success) return { brief: added.data, part: addition.part }
  return { brief: add(brief, { ...addition, part: 'notes' }), part: 'notes' }
}

function add(brief: Brief, { part, words, priority = 'should' }: Addition): Brief {
  switch (part) {
    case 'needs':
      return { ...brief, needs: [...(brief.needs ?? []), { id: freeNeedId(brief), text: words, priority }] }
    case 'keyConstraints':
    case 'assumptions':
    case 'risks':
      return { ...brief, [part]: [...brief[part], words] }
    case 'outOfScope':
      return { ...brief, outOfScope: [...(brief.outOfScope ?? []), words] }
    case 'targets':
    case 'notes':
      return { ...brief, notes: append(brief.notes ?? '', words) }
    default:
      return { ...brief, [part]: append(brief[part], words) }
  }
}

function append(text: string, words: string): string {
  return text === '' ? words : `${text}\n\n${words}`
}

/** The first of "need-1", "need-2" ... that no need has. */
function freeNeedId({ needs = [] }: Brief): string {
  const taken = new Set(needs.map(({ id }) => id))
  let number = needs.length + 1
  while (taken.has(`need-${number}`)) number++
  return `need-${number}`
}
