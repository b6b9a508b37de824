import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { type Brief, BriefSection } from '../schemas/brief.ts'
import { emptyListWord } from './read-bullets.ts'
import { writeNeed } from './read-needs.ts'
import { writeTargets } from './read-targets.ts'
import { sectionTitle } from './section-names.ts'

/** Writes a brief as Markdown that `parseBriefMarkdown` reads back as the same brief, normalized. */
export function formatBriefMarkdown(brief: Brief): string {
  const blocks = BriefSection.options.flatMap((name) => [
    heading(`${sectionTitle(name)} (${brief.confidence[name].replace('_', ' ')})`),
    ...sectionBody(brief[name]),
  ])
  if (brief.needs) blocks.push(heading(sectionTitle('needs')), ...sectionBody(brief.needs.map(writeNeed)))
  if (brief.targets) blocks.push(heading(sectionTitle('targets')), ...sectionBody(writeTargets(brief.targets)))
  return toMarkdown(
    { type: 'root', children: blocks },
    // A lone carriage return would be read as a line end.
    { bullet: '-', listItemIndent: 'one', unsafe: [{ character: '\r', inConstruct: 'phrasing' }] },
  )
}

function heading(words: string): RootContent {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: words }] }
}

function sectionBody(content: string | string[]): BlockContent[] {
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
