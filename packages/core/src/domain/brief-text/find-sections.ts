import type { Heading, RootContent } from 'mdast'
import { BriefSection, Confidence } from '../schemas/brief.ts'
import { type MarkdownIssue, quote } from './markdown-issue.ts'
import { lineOf, plainText } from './read-markdown.ts'
import {
  findSectionName,
  normalizeHeading,
  type SectionName,
  sectionTitle,
  suggestSectionName,
} from './section-names.ts'

/** A section of a Markdown brief: the line of its heading, the confidence stated there, and the blocks below it. */
export interface FoundSection {
  line: number
  confidence: Confidence | null
  blocks: RootContent[]
}

export type FoundSections = Map<SectionName, FoundSection>

/**
 * Splits blocks into sections. A heading of level one or two opens a section, unless it is the title; deeper headings
 * are text.
 */
export function findSections(blocks: readonly RootContent[], issues: MarkdownIssue[]): FoundSections {
  const sections: FoundSections = new Map()
  let current: FoundSection | null = null
  let titleMayFollow = true
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth <= 2) {
      const isTitle = titleMayFollow && block.depth === 1 && !readHeading(block).name
      current = isTitle ? null : openSection(block, sections, issues)
      titleMayFollow = false
    } else if (current) current.blocks.push(block)
    else if (plainText(block) !== '')
      issues.push({ line: lineOf(block), message: `text outside a section: ${quote(plainText(block))}` })
  }
  return sections
}

/** Opens a section even for an unknown heading, so that its text does not become a second issue. */
function openSection(heading: Heading, sections: FoundSections, issues: MarkdownIssue[]): FoundSection {
  const line = lineOf(heading)
  const { words, name, suffix } = readHeading(heading)
  const section: FoundSection = { line, confidence: readConfidence(suffix), blocks: [] }
  if (!name) {
    issues.push({ line, message: `${quote(words)} is not a section of a brief: ${suggestSectionName(words)}` })
    return section
  }
  const problem = findSuffixProblem(name, suffix, section.confidence)
  if (problem) issues.push({ line, message: problem })
  const first = sections.get(name)
  if (first) issues.push({ line, message: `${sectionTitle(name)} appears twice; see line ${first.line}` })
  else sections.set(name, section)
  return section
}

interface HeadingWords {
  words: string
  name: SectionName | undefined
  /** The words after the name in round or square brackets. */
  suffix: string | null
}

function readHeading(heading: Heading): HeadingWords {
  const words = plainText(heading).trim()
  const bracket = /^(.*)[([]([^()[\]]*)[)\]]\s*:?$/.exec(words)
  const [, name = '', suffix = ''] = bracket ?? []
  const whole = findSectionName(words)
  // Letters in brackets may be part of the name, as in "Target user(s)"; anything else states the confidence.
  if (!bracket || (whole && normalizeHeading(name) !== normalizeHeading(words)))
    return { words, name: whole, suffix: null }
  return { words: name.trim(), name: findSectionName(name), suffix: suffix.trim() }
}

function readConfidence(suffix: string | null): Confidence | null {
  const spelling = suffix
    ?.toLowerCase()
    .replace(/^confidence\s*:?\s*/, '')
    .replace(/[\s_-]+/g, '_')
  // Screens call it "Weak".
  return Confidence.safeParse(spelling === 'weak' ? 'needs_depth' : spelling).data ?? null
}

function findSuffixProblem(name: SectionName, suffix: string | null, confidence: Confidence | null): string | null {
  if (suffix === null) return null
  if (!BriefSection.safeParse(name).success)
    return `${sectionTitle(name)} has no confidence: leave out ${quote(suffix)}`
  return confidence ? null : `${quote(suffix)} is not a confidence: write strong, moderate or needs depth`
}
