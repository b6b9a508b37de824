import type { Intake, Passage, PassagePlace } from '@plangate/core/schemas'
import { count } from '../../../shared/format/format-values.ts'
import { type ComparedPart, comparedParts } from '../brief-sections.ts'

/** A passage, and its place among all passages of the document. */
export interface PlacedPassage {
  passage: Passage
  index: number
}

export interface PassageGroup {
  part: ComparedPart
  passages: PlacedPassage[]
}

/** Returns the passages by the part of the brief that they went to, in reading order, without parts that got none. */
export function groupPassages({ passages }: Intake): PassageGroup[] {
  const placed = passages.map((passage, index) => ({ passage, index }))
  return comparedParts
    .map((part) => ({ part, passages: placed.filter(({ passage }) => partOf(passage.went) === part) }))
    .filter((group) => group.passages.length > 0)
}

/** Returns what is not part of the brief: what was left out, or headings that only say where other text goes. */
export function findBeside({ passages }: Intake, kind: 'leftOut' | 'heading'): PlacedPassage[] {
  return passages.map((passage, index) => ({ passage, index })).filter(({ passage }) => passage.went.kind === kind)
}

function partOf(place: PassagePlace): ComparedPart | null {
  switch (place.kind) {
    case 'section':
      return place.section
    case 'need':
      return 'needs'
    case 'target':
      return 'targets'
    case 'outOfScope':
    case 'notes':
    case 'productKind':
    case 'capabilityAnswers':
      return place.kind
    case 'name':
    case 'heading':
    case 'leftOut':
      return null
  }
}

/** "4 needs, 12 other passages sorted, 3 not sorted." Leaves out what there is nothing of. */
export function describeSorting({ brief, passages }: Intake): string {
  const needs = brief.needs?.length ?? 0
  const unsorted = passages.filter(({ went }) => went.kind === 'notes').length
  const other = passages.filter(({ went }) => went.kind === 'section' || went.kind === 'outOfScope').length
  const parts = [
    needs > 0 && count(needs, 'need'),
    other > 0 && `${count(other, needs > 0 ? 'other passage' : 'passage')} sorted`,
    unsorted > 0 && `${unsorted} not sorted`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'Nothing is sorted yet.' : `${parts.join(', ')}.`
}

/** "Line 4" or "Lines 4 to 6". */
export function describeLines([first, last]: Passage['lines']): string {
  return first === last ? `Line ${first}` : `Lines ${first} to ${last}`
}

const maxSuggestedName = 60

/** A name for a project whose document gives none: the beginning of its first words. */
export function suggestName({ passages }: Intake): string {
  const first =
    passages.find(({ text, went }) => text !== '' && went.kind !== 'leftOut' && went.kind !== 'heading')?.text ?? ''
  const words = first.split('\n', 1).join('').trim()
  if (words.length <= maxSuggestedName) return words
  const cut = words.lastIndexOf(' ', maxSuggestedName)
  return `${words.slice(0, cut > 0 ? cut : maxSuggestedName)}…`
}
