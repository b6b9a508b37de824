import { parseBriefMarkdown } from '../brief-text/index.ts'
import { findSectionName, type SectionName } from '../brief-text/section-names.ts'
import type { Brief } from '../schemas/brief.ts'
import { TargetName } from '../schemas/brief.ts'
import { currencyOf, impliedCurrency } from '../schemas/currency.ts'
import type { Intake, Passage } from '../schemas/intake.ts'
import { firstSentence } from './brief/first-sentence.ts'
import { detectLanguage } from './detect-language.ts'
import type { Block } from './outline/block.ts'
import { readOutline } from './outline/read-outline.ts'
import { quoteStart } from './placing/quote-start.ts'
import { missingEssentials } from './questions/missing-essentials.ts'

/** Reads a document that is in the format of `formatBriefMarkdown`, or returns null when it is not. */
export function readOwnFormat(document: string): Intake | null {
  if (!mayBeOwnFormat(document)) return null
  const parsed = parseBriefMarkdown(document)
  if (!parsed.ok || !saysSomething(parsed.brief)) return null
  const { brief } = parsed
  const passages = passagesOf(readOutline(document), brief)
  const name = passages.find(({ went }) => went.kind === 'name')?.text ?? null
  const currency = currencyOf(brief.targets ?? {})
  return {
    language: detectLanguage(document),
    name,
    description: firstSentence(brief),
    brief,
    passages,
    questions: missingEssentials(brief),
    ...(currency !== impliedCurrency && { currency }),
  }
}

/** Every heading of level one or two but the title names a section. Cheap, because most documents are of other forms. */
function mayBeOwnFormat(document: string): boolean {
  const headings = document.split('\n').filter((line) => /^##?\s/.test(line))
  const others = headings[0]?.startsWith('# ') && !isSection(headings[0]) ? headings.slice(1) : headings
  return others.length > 0 && others.every(isSection)
}

function isSection(line: string): boolean {
  return sectionOf(line.replace(/^#+/, '')) !== undefined
}

function sectionOf(heading: string): SectionName | undefined {
  return findSectionName(heading) ?? findSectionName(heading.replace(/[([][^()[\]]*[)\]]\s*:?\s*$/, ''))
}

function saysSomething({ confidence: _, ...parts }: Brief): boolean {
  return Object.values(parts).some((part) => (typeof part === 'object' ? Object.keys(part).length > 0 : part !== ''))
}

function passagesOf(blocks: readonly Block[], brief: Brief): Passage[] {
  let section: { name: SectionName; heading: string } | null = null
  let needs = 0
  return blocks.map((block): Passage => {
    const { text, lines } = block
    const name = block.kind === 'heading' && block.level <= 2 ? sectionOf(text) : undefined
    if (name !== undefined) section = { name, heading: text }
    if (name !== undefined)
      return { text, lines, went: { kind: 'heading' }, why: 'It is a heading: it says where the text below it goes.' }
    if (section === null)
      return { text, lines, went: { kind: block.kind === 'heading' ? 'name' : 'leftOut' }, why: 'It is the title.' }
    if (section.name === 'needs' && block.kind === 'item' && block.depth === 0) needs += 1
    return {
      text,
      lines,
      went: placeIn(section.name, text, brief, needs),
      why: `Under the heading ${quoteStart(section.heading)}.`,
    }
  })
}

function placeIn(name: SectionName, text: string, brief: Brief, needs: number): Passage['went'] {
  switch (name) {
    case 'needs':
      return { kind: 'need', needId: brief.needs?.[needs - 1]?.id ?? 'need-1' }
    case 'targets':
      return { kind: 'target', target: targetIn(text) }
    case 'outOfScope':
    case 'notes':
    case 'productKind':
    case 'capabilityAnswers':
      return { kind: name }
    default:
      return { kind: 'section', section: name }
  }
}

function targetIn(text: string): TargetName {
  const key = text.slice(0, text.indexOf(':')).trim().toLowerCase().replace(' ', '')
  return TargetName.options.find((name) => name.toLowerCase() === key) ?? 'weeks'
}
