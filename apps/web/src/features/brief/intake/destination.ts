import { BriefSection, type Passage, type PassagePlace, Priority } from '@plangate/core/schemas'
import { z } from 'zod'
import { priorityLabels, sectionTexts, titleOfPart } from '../brief-sections.ts'

/** Where a founder can move a passage of a document. A priority is the needs. */
export const Destination = z.enum([...BriefSection.options, ...Priority.options, 'outOfScope', 'notes', 'leftOut'])
export type Destination = z.infer<typeof Destination>

export function labelOfDestination(destination: Destination): string {
  if (isPriority(destination)) return `Needs: ${priorityLabels[destination].toLowerCase()}`
  switch (destination) {
    case 'outOfScope':
    case 'notes':
      return titleOfPart(destination)
    case 'leftOut':
      return 'Leave it out'
    default:
      return sectionTexts[destination].title
  }
}

/** Whether a passage is there already. A need counts as being in the needs with its own priority only. */
export function isAt({ went }: Passage, destination: Destination, priority: Priority | undefined): boolean {
  if (went.kind === 'section') return went.section === destination
  if (went.kind === 'need') return priority === destination
  return went.kind === destination
}

/** @param needId of the new need, in case it is one */
export function placeOf(destination: Destination, needId: string): PassagePlace {
  if (isPriority(destination)) return { kind: 'need', needId }
  switch (destination) {
    case 'outOfScope':
    case 'notes':
    case 'leftOut':
      return { kind: destination }
    default:
      return { kind: 'section', section: destination }
  }
}

export function isPriority(destination: Destination): destination is Priority {
  return Priority.safeParse(destination).success
}
