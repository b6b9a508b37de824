import type { z } from 'zod'
import { Brief, BriefSection, emptySections } from '../schemas/brief.ts'
import { normalizeText, normalizeTexts } from '../schemas/text.ts'
import { explainSchemaIssue } from './explain-schema-issue.ts'
import { type FoundSection, type FoundSections, findSections } from './find-sections.ts'
import { findUnreadableLines } from './find-unreadable-lines.ts'
import type { MarkdownIssue } from './markdown-issue.ts'
import { readBullets, readBulletTexts } from './read-bullets.ts'
import { readCapabilityAnswers } from './read-capability-answers.ts'
import { joinTexts, readMarkdown } from './read-markdown.ts'
import { readNeeds } from './read-needs.ts'
import { readTargets } from './read-targets.ts'
import { type SectionName, sectionTitle } from './section-names.ts'

export type ParsedBrief = { ok: true; brief: Brief } | { ok: false; issues: MarkdownIssue[] }

/**
 * Reads a brief written as Markdown. Never throws: all problems are returned as issues, ordered by line.
 *
 * - `# Title` is optional and dropped.
 * - `## Problem statement`, `## Target user`, `## Value proposition`, `## Differentiation`, `## Monetization
 *   hypothesis`, `## Market context`, `## Key constraints`, `## Assumptions`, `## Risks` and `## Smallest viable
 *   experiment`, in any order, each at most once. Case, spacing, plural and the names of the schema (`valueProp`) do
 *   not matter. A section without a heading is empty.
 * - The confidence follows the heading: `## Risks (strong)`, `## Risks [needs depth]`. Without one it is not rated.
 * - Key constraints, assumptions, risks and `## Out of scope` are bullets, or the single word `None.`
 * - `## Needs`: `- must: text`, `- [should] text`, with an optional id: `- could: text {#scan}`.
 * - `## Targets`: `- weeks: 8` (calendar weeks), `- launch by: 2027-05-01`, `- budget: 60,000 USD`, `- engineers: 2`,
 *   `- currency: EUR`.
 * - `## Product kind`: `mobile app`, or another name of `ProductKind`.
 * - `## Capability answers`: `- yes, scheduling: text` or `- yes, without scheduling: text`, with the words of the brief
 *   that were asked about.
 * - `## Notes`: text.
 *
 * Prose is kept as plain text: emphasis is dropped, wrapped lines are joined, links stay as they were typed. Texts are
 * normalized.
 */
export function parseBriefMarkdown(markdown: string): ParsedBrief {
  const text = normalizeText(markdown)
  const unreadable = findUnreadableLines(text)
  if (unreadable.length > 0) return { ok: false, issues: unreadable }
  const issues: MarkdownIssue[] = []
  const sections = findSections(readMarkdown(text), issues)
  return toBrief(sections, issues)
}

function toBrief(sections: FoundSections, issues: MarkdownIssue[]): ParsedBrief {
  const rated = [...sections].flatMap(([name, { confidence }]) => (confidence ? [[name, confidence] as const] : []))
  const read = [...sections].map(([name, section]) => [name, readSection(name, section, issues)] as const)
  const stated = read.filter(([name, content]) => !isUnsaid(name, content, sections))
  // Again, because character references can spell what is not normalized.
  const written = normalizeTexts({
    ...emptySections,
    confidence: Object.fromEntries(rated),
    ...Object.fromEntries(stated),
  })
  const parsed = Brief.safeParse(written)
  if (parsed.success && issues.length === 0) return { ok: true, brief: parsed.data }
  const refused = (parsed.error?.issues ?? []).flatMap((issue) => locate(issue, sections))
  return { ok: false, issues: [...issues, ...refused].toSorted((a, b) => a.line - b.line) }
}

/**
 * Whether a part is absent from the brief: one without confidence, below whose heading there is nothing. "None." below
 * Needs or Targets is an empty list, as some stored briefs have it.
 */
function isUnsaid(name: SectionName, content: unknown, sections: FoundSections): boolean {
  if (name === 'outOfScope') return Array.isArray(content) && content.length === 0
  if (name === 'notes') return content === ''
  return !BriefSection.safeParse(name).success && sections.get(name)?.blocks.length === 0
}

function readSection(name: SectionName, section: FoundSection, issues: MarkdownIssue[]): unknown {
  switch (name) {
    case 'keyConstraints':
    case 'assumptions':
    case 'risks':
    case 'outOfScope':
      return readBulletTexts(readBullets(name, section, issues), issues)
    case 'needs':
      return readNeeds(readBullets(name, section, issues), issues)
    case 'targets':
      return readTargets(readBullets(name, section, issues), issues)
    case 'capabilityAnswers':
      return readCapabilityAnswers(readBullets(name, section, issues), issues)
    case 'productKind':
      return joinTexts(section.blocks, ' ')
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/gu, '_')
    default:
      return joinTexts(section.blocks, '\n\n')
  }
}

/** Bullets have been checked one by one, so here the schema can only refuse a whole section, or a missing one. */
function locate(issue: z.core.$ZodIssue, sections: FoundSections): MarkdownIssue[] {
  const [name, section] = [...sections].find(([name]) => name === issue.path[0]) ?? []
  return name && section ? [{ line: section.line, message: `${sectionTitle(name)} ${explainSchemaIssue(issue)}` }] : []
}
