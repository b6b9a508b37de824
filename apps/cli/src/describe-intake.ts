import { sectionTitle } from '@plangate/core/brief-text'
import type { Intake, Passage, PassagePlace } from '@plangate/core/schemas'

/** Passages that were left out, and questions, beyond this are only counted. */
const maxListed = 10

/** Returns what became of a document, in lines: how many passages went where, what was left out, what is missing. */
export function describeIntake({ passages, questions }: Intake): string[] {
  const leftOut = passages.filter(({ went }) => went.kind === 'leftOut')
  return [
    countPlaces(passages),
    ...listed(leftOut.map(describeLeftOut), 'passages were left out'),
    ...listed(
      questions.map(({ question }) => `open: ${question}`),
      'questions are open',
    ),
  ]
}

function countPlaces(passages: readonly Passage[]): string {
  const counts = new Map<string, number>()
  for (const { went } of passages) counts.set(nameOf(went), (counts.get(nameOf(went)) ?? 0) + 1)
  const places = [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
  const total = passages.length === 1 ? '1 passage' : `${passages.length} passages`
  return `${total} read into a brief${places && `: ${places}`}`
}

function nameOf(place: PassagePlace): string {
  switch (place.kind) {
    case 'section':
      return sectionTitle(place.section)
    case 'need':
      return sectionTitle('needs')
    case 'target':
      return sectionTitle('targets')
    case 'outOfScope':
    case 'notes':
    case 'productKind':
    case 'capabilityAnswers':
      return sectionTitle(place.kind)
    case 'name':
      return 'Name'
    case 'heading':
      return 'Headings'
    case 'leftOut':
      return 'Left out'
  }
}

const maxQuoted = 60

function describeLeftOut({ text, lines: [line], why }: Passage): string {
  const words = text.replace(/\s+/g, ' ')
  const quoted = words.length > maxQuoted ? `${words.slice(0, maxQuoted)}...` : words
  return `line ${line} left out: "${quoted}" - ${why}`
}

function listed(lines: readonly string[], rest: string): string[] {
  const more = lines.length - maxListed
  return more > 0 ? [...lines.slice(0, maxListed), `${more} more ${rest}`] : [...lines]
}
