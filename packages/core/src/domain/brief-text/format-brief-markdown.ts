import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { type Brief, BriefSection } from '../schemas/brief.ts'
import { emptyListWord } from './read-bullets.ts'
import { writeCapabilityAnswer } from './read-capability-answers.ts'
import { writeNeed } from './read-needs.ts'
import { writeTargets } from './read-targets.ts'
import { type SectionName, sectionTitle } from './section-names.ts'

/** Writes a brief as Markdown that `parseBriefMarkdown` reads back as the same brief, normalized. */
export function formatBriefMarkdown(brief: Brief): string {
  const sections = BriefSection.options.flatMap((name) => sectionBlocks(brief, name))
  const { needs, outOfScope, targets, productKind, capabilityAnswers, notes } = brief
  const others = [
    ...partBlocks('needs', needs?.map(writeNeed)),
    ...partBlocks('outOfScope', outOfScope),
    ...partBlocks('targets', targets && writeTargets(targets)),
    ...partBlocks('productKind', productKind?.replaceAll('_', ' ')),
    ...partBlocks('capabilityAnswers', capabilityAnswers?.map(writeCapabilityAnswer)),
    ...partBlocks('notes', notes),
  ]
  return toMarkdown(
    { type: 'root', children: [...sections, ...others] },
    // A lone carriage return would be read as a line end.
    { bullet: '-', listItemIndent: 'one', unsafe: [{ character: '\r', inConstruct: 'phrasing' }] },
  )
}

/** A section that is neither written nor rated is left out. */
function sectionBlocks(brief: Brief, name: BriefSection): RootContent[] {
  const [content, confidence] = [brief[name], brief.confidence[name]]
  if (content.length === 0 && confidence === undefined) return []
  const rating = confidence === undefined ? '' : ` (${confidence.replace('_', ' ')})`
  return [heading(`${sectionTitle(name)}${rating}`), ...sectionBody(content)]
}

function partBlocks(name: SectionName, content: string | string[] | undefined): RootContent[] {
  return content === undefined ? [] : [heading(sectionTitle(name)), ...sectionBody(content)]
}

function heading(words: string): RootContent {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: words }] }
}

function sectionBody(content: string | string[]): BlockContent[] {
  if (content === '') return []
  if (typeof content === 'string') return paragraphs(content)
  return content.length === 0 ? paragraphs(emptyListWord) : [bullets(content)]
}

function bullets(points: readonly string[]): List {
  const children = points.map((words): ListItem => {
    const blocks = paragraphs(words)
    return { type: 'listItem', spread: blocks.length > 1, children: blocks }
  })
  return { type: 'list', ordered: false, spread: false, children }
}

/** Exactly two line ends separate paragraphs; any other number becomes line breaks within one. */
function paragraphs(words: string): Paragraph[] {
  return words.split(/(?<!\n)\n\n(?!\n)/).map((part) => ({ type: 'paragraph', children: withBreaks(part) }))
}

function withBreaks(words: string): PhrasingContent[] {
  return words.split('\n').flatMap((part, index): PhrasingContent[] => {
    const text: PhrasingContent[] = part === '' ? [] : [{ type: 'text', value: part }]
    return index === 0 ? text : [{ type: 'break' }, ...text]
  })
}
