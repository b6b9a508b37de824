import {
  Brief,
  type BriefSection,
  type Intake,
  maxNotesLength,
  maxSectionLength,
  type Need,
  type Passage,
  type Targets,
} from '@plangate/core/schemas'
import { type Destination, isPriority, placeOf } from './destination.ts'

/** UTF-16 code units of a point of a list, and of a need. */
const maxPointLength = 1_000

/** Whether a destination has room for a passage. */
export function hasRoomFor({ text }: Passage, destination: Destination): boolean {
  if (destination === 'leftOut') return true
  if (destination === 'notes') return text.length <= maxNotesLength
  return text.length <= (isProse(destination) ? maxSectionLength : maxPointLength)
}

/**
 * Returns what was read with one passage moved to another place, if there is room: its words leave the one part of the brief and join the
 * other. Where its words do not stand in the brief letter for letter, they stay there, too, so that nothing is lost.
 *
 * @param index of the passage
 * @param needId of the need that it becomes, in case it does
 */
export function movePassage(intake: Intake, index: number, destination: Destination, needId: string): Intake {
  const passage = intake.passages[index]
  if (!passage || !hasRoomFor(passage, destination)) return intake
  const others = intake.passages.toSpliced(index, 1)
  const moved: Passage = { ...passage, went: placeOf(destination, needId), why: 'You moved it here.' }
  const brief = addTo(takeOut(intake.brief, passage, others), passage.text, destination, needId)
  // A list or a text may be full.
  if (!Brief.safeParse(brief).success) return intake
  return { ...intake, brief, passages: intake.passages.with(index, moved) }
}

function takeOut(brief: Brief, { went, text }: Passage, others: readonly Passage[]): Brief {
  switch (went.kind) {
    case 'section':
      return takeOutOfSection(brief, went.section, text)
    case 'need':
      return takeOutOfNeeds(brief, went.needId, text, others)
    case 'outOfScope':
      return withOutOfScope(brief, withoutPoint(brief.outOfScope ?? [], text))
    case 'notes':
      return withNotes(brief, withoutWords(brief.notes ?? '', text))
    case 'target': {
      const { [went.target]: _, ...targets } = brief.targets ?? {}
      return withTargets(brief, targets)
    }
    case 'productKind':
      return withoutKind(brief)
    case 'capabilityAnswers':
      return withoutAnswers(brief, text)
    case 'name':
    case 'heading':
    case 'leftOut':
      return brief
  }
}

function takeOutOfSection(brief: Brief, section: BriefSection, text: string): Brief {
  if (isProse(section)) return { ...brief, [section]: withoutWords(brief[section], text) }
  if (isList(section)) return { ...brief, [section]: withoutPoint(brief[section], text) }
  return brief
}

/** A need that several passages made keeps the words of the others. */
function takeOutOfNeeds(brief: Brief, needId: string, text: string, others: readonly Passage[]): Brief {
  const needs = brief.needs ?? []
  const isShared = others.some(({ went }) => went.kind === 'need' && went.needId === needId)
  const left = needs.flatMap((need) => {
    if (need.id !== needId) return [need]
    const words = isShared ? withoutWords(need.text, text) : ''
    return words === '' ? [] : [{ ...need, text: words }]
  })
  return withNeeds(brief, left)
}

function addTo(brief: Brief, text: string, destination: Destination, needId: string): Brief {
  if (isPriority(destination))
    return withNeeds(brief, [...(brief.needs ?? []), { id: needId, text, priority: destination }])
  if (isProse(destination)) return { ...brief, [destination]: joined(brief[destination], text) }
  if (isList(destination)) return { ...brief, [destination]: [...brief[destination], text] }
  switch (destination) {
    case 'outOfScope':
      return withOutOfScope(brief, [...(brief.outOfScope ?? []), text])
    case 'notes':
      return withNotes(brief, joined(brief.notes ?? '', text))
    default:
      return brief
  }
}

function withNeeds({ needs: _, ...brief }: Brief, needs: Need[]): Brief {
  return needs.length === 0 ? brief : { ...brief, needs }
}

function withOutOfScope({ outOfScope: _, ...brief }: Brief, outOfScope: string[]): Brief {
  return outOfScope.length === 0 ? brief : { ...brief, outOfScope }
}

function withNotes({ notes: _, ...brief }: Brief, notes: string): Brief {
  return notes === '' ? brief : { ...brief, notes }
}

function withTargets({ targets: _, ...brief }: Brief, targets: Targets): Brief {
  return Object.keys(targets).length === 0 ? brief : { ...brief, targets }
}

function withoutKind({ productKind: _, ...brief }: Brief): Brief {
  return brief
}

/** Without those that the text gives. */
function withoutAnswers({ capabilityAnswers = [], ...brief }: Brief, text: string): Brief {
  const left = capabilityAnswers.filter(({ capability, rulesOut = false, about }) => {
    const at = text.indexOf(`${capability}: ${about}`)
    return at < 0 || /without\s+$/i.test(text.slice(0, at)) !== rulesOut
  })
  return left.length === 0 ? brief : { ...brief, capabilityAnswers: left }
}

function joined(before: string, text: string): string {
  return before === '' ? text : `${before}\n\n${text}`
}

/** Removes the first place where the words stand, and the blank lines that would be left. */
function withoutWords(from: string, words: string): string {
  const at = words === '' ? -1 : from.indexOf(words)
  if (at < 0) return from
  const [before, after] = [from.slice(0, at).trimEnd(), from.slice(at + words.length).trimStart()]
  return before === '' || after === '' ? before + after : `${before}\n\n${after}`
}

/** Removes the first point that says the words, or else takes the words out of the first that holds them. */
function withoutPoint(points: readonly string[], words: string): string[] {
  const same = points.indexOf(words)
  if (same >= 0) return points.toSpliced(same, 1)
  const holding = points.findIndex((point) => words !== '' && point.includes(words))
  return points
    .map((point, index) => (index === holding ? withoutWords(point, words) : point))
    .filter((point) => point !== '')
}

type List = 'keyConstraints' | 'assumptions' | 'risks'

function isList(destination: Destination): destination is List {
  return destination === 'keyConstraints' || destination === 'assumptions' || destination === 'risks'
}

function isProse(destination: Destination): destination is Exclude<BriefSection, List> {
  switch (destination) {
    case 'problemStatement':
    case 'targetUser':
    case 'valueProp':
    case 'differentiation':
    case 'monetizationHypothesis':
    case 'marketContext':
    case 'smallestViableExperiment':
      return true
    default:
      return false
  }
}
