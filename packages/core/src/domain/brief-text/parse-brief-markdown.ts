import type { z } from 'zod'
import { Brief, BriefSection } from '../schemas/brief.ts'
import { normalizeText, normalizeTexts } from '../schemas/text.ts'
import { explainSchemaIssue } from './explain-schema-issue.ts'
import { type FoundSection, type FoundSections, findSections } from './find-sections.ts'
import { findUnreadableLines } from './find-unreadable-lines.ts'
import type { MarkdownIssue } from './markdown-issue.ts'
import { readBullets, readBulletTexts } from './read-bullets.ts'
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
 *   experiment`, in any order, each once. Case, spacing, plural and the names of the schema (`valueProp`) do not
 *   matter.
 * - The confidence follows the heading: `## Risks (strong)`, `## Risks [needs depth]`. Without one it is `needs_depth`.
 * - Key constraints, assumptions and risks are bullets, or the single word `None.`
 * - `## Needs` (optional): `- must: text`, `- [should] text`, with an optional id: `- could: text {#scan}`.
 * - `## Targets` (optional): `- weeks: 8` (calendar weeks), `- budget: 60,000 USD`.
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
  const lastLine = text.trimEnd().split('\n').length
  for (const name of BriefSection.options) {
    if (!sections.has(name)) issues.push({ line: lastLine, message: `${sectionTitle(name)} is missing` })
  }
  return toBrief(sections, issues)
}

function toBrief(sections: FoundSections, issues: MarkdownIssue[]): ParsedBrief {
  const stated = BriefSection.options.map((name) => [name, sections.get(name)?.confidence ?? 'needs_depth'])
  const read = [...sections].map(([name, section]) => [name, readSection(name, section, issues)])
  // Again, because character references can spell what is not normalized.
  const written = normalizeTexts({ confidence: Object.fromEntries(stated), ...Object.fromEntries(read) })
  const parsed = Brief.safeParse(written)
  if (parsed.success && issues.length === 0) return { ok: true, brief: parsed.data }
  const refused = (parsed.error?.issues ?? []).flatMap((issue) => locate(issue, sections))
  return { ok: false, issues: [...issues, ...refused].toSorted((a, b) => a.line - b.line) }
}

function readSection(name: SectionName, section: FoundSection, issues: MarkdownIssue[]): unknown {
  switch (name) {
    case 'keyConstraints':
    case 'assumptions':
    case 'risks':
      return readBulletTexts(readBullets(name, section, issues), issues)
    case 'needs':
      return readNeeds(readBullets(name, section, issues), issues)
    case 'targets':
      return readTargets(readBullets(name, section, issues), issues)
    default:
      return joinTexts(section.blocks, '\n\n')
  }
}

/** Bullets have been checked one by one, so here the schema can only refuse a whole section, or a missing one. */
function locate(issue: z.core.$ZodIssue, sections: FoundSections): MarkdownIssue[] {
  const [name, section] = [...sections].find(([name]) => name === issue.path[0]) ?? []
  return name && section ? [{ line: section.line, message: `${sectionTitle(name)} ${explainSchemaIssue(issue)}` }] : []
}
