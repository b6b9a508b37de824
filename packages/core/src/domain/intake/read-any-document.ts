import { type Currency, impliedCurrency } from '../schemas/currency.ts'
import type { Intake, Passage } from '../schemas/intake.ts'
import { BriefWriter } from './brief/brief-writer.ts'
import { firstSentence } from './brief/first-sentence.ts'
import { placeAsides, placeDropped } from './brief/place-asides.ts'
import { cuesFor } from './cues/find-cue.ts'
import { detectLanguage } from './detect-language.ts'
import type { Heading } from './outline/block.ts'
import { readOutline } from './outline/read-outline.ts'
import type { DocumentFacts } from './placing/document-facts.ts'
import { findSpeakers } from './placing/find-speakers.ts'
import { needsOfPitch } from './placing/needs-of-pitch.ts'
import type { Piece } from './placing/piece.ts'
import { placeByNeighbours } from './placing/place-by-neighbours.ts'
import { placeSection } from './placing/place-section.ts'
import { placeTitle } from './placing/place-title.ts'
import { PriorityScale } from './placing/priority-scale.ts'
import { usersOfStories } from './placing/users-of-stories.ts'
import { findQuestions } from './questions/find-questions.ts'
import { missingEssentials } from './questions/missing-essentials.ts'
import { isNeedsRole } from './roles/role.ts'
import { readSections } from './sections/read-sections.ts'
import type { Section } from './sections/section.ts'
import { withTitleLine } from './sections/title-line.ts'
import { findStatedCurrency } from './targets/find-stated-currency.ts'
import { findTargets } from './targets/find-targets.ts'

/**
 * Reads a document of any form: by its headings, the form of its passages and their words.
 *
 * @param currency as in `readDocument`
 */
export function readAnyDocument(document: string, currency: Currency = impliedCurrency): Intake {
  const language = detectLanguage(document)
  const blocks = withTitleLine(readOutline(document), cuesFor(language))
  const reading: DocumentFacts = {
    scale: new PriorityScale(document),
    cues: cuesFor(language),
    speakers: findSpeakers(blocks),
    isEnglish: language === null || language === 'eng',
  }
  const { title, sections } = readSections(blocks)
  const named = placeTitle(title, sections, reading)
  const stated = placeByNeighbours([...named.pieces, ...placeSections(sections, reading)], reading)
  const listsNeeds = sections.some(({ role }) => isNeedsRole(role))
  const placed = listsNeeds ? stated : stated.flatMap((piece) => [piece, ...needsOfPitch(piece)])
  const pieces = [...placed, ...usersOfStories(placed)]
  const writer = new BriefWriter(pieces)
  for (const piece of pieces) writer.write(piece)
  const found = findTargets(pieces, currency)
  const inCurrency = findStatedCurrency(pieces)
  const brief = writer.brief(found.targets)
  const passages = [
    ...writer.passages,
    ...found.passages,
    ...placeAsides(blocks, title, placedHeadings(sections, writer)),
    ...placeDropped(pieces),
  ]
  const questions = [...missingEssentials(brief), ...found.questions, ...findQuestions(sections)]
  return {
    language,
    name: named.name,
    description: firstSentence(brief, reading.speakers),
    brief,
    passages: inOrder(passages),
    questions: distinct(questions),
    ...(inCurrency !== null && { currency: inCurrency }),
  }
}

/** Places section by section. What describes a need may stand below a heading of its own inside that of the need. */
function placeSections(sections: readonly Section[], reading: DocumentFacts): Piece[] {
  const pieces: Piece[] = []
  let ofNeed: Piece[] = []
  let needHeading: Section['heading'] = null
  for (const section of sections) {
    const isInside: boolean = needHeading !== null && section.around.includes(needHeading)
    const before = isInside && section.role === 'acceptance' ? ofNeed : []
    const placed = placeSection(section, reading, before)
    for (const piece of placed) pieces.push(piece)
    if (!isInside || placed.some(({ place }) => place.kind === 'need')) {
      ofNeed = placed
      needHeading = isInside ? (section.around.at(-1) ?? section.heading) : section.heading
    }
  }
  return pieces
}

/** Headings that stand in the brief, by themselves or in front of the text below them. */
function placedHeadings(sections: readonly Section[], { usedHeadings }: BriefWriter): Set<Heading> {
  const asText = sections.flatMap(({ heading, isText }) => (heading !== null && isText ? [heading] : []))
  return new Set([...usedHeadings, ...asText])
}

function inOrder(passages: readonly Passage[]): Passage[] {
  return passages.toSorted((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1])
}

function distinct(questions: Intake['questions']): Intake['questions'] {
  return [...new Map(questions.map((question) => [question.id, question])).values()]
}
