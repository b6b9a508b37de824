import type { ListItem, RootContent } from 'mdast'
import { point } from '../schemas/text.ts'
import { explainSchemaIssue } from './explain-schema-issue.ts'
import type { FoundSection } from './find-sections.ts'
import type { MarkdownIssue } from './markdown-issue.ts'
import { lineOf, plainText } from './read-markdown.ts'
import { type SectionName, sectionTitle } from './section-names.ts'

/** One bullet of a list section. */
export interface Bullet {
  line: number
  words: string
}

/** What `formatBriefMarkdown` writes below the heading of a list that is empty on purpose. */
export const emptyListWord = 'None.'

/** The bullets of a list section. Other text there is an issue, because it may be meant as a point. */
export function readBullets(name: SectionName, section: FoundSection, issues: MarkdownIssue[]): Bullet[] {
  const blocks = section.blocks.filter((block) => block.type !== 'thematicBreak')
  if (isEmptyListWord(blocks)) return []
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.children.flatMap((item) => readBullet(item, issues))
    issues.push({ line: lineOf(block), message: `write each point of ${sectionTitle(name)} as a bullet ("- ...")` })
    return []
  })
}

/** The texts of the bullets. Those that are too long become issues and are left out. */
export function readBulletTexts(points: readonly Bullet[], issues: MarkdownIssue[]): string[] {
  return points.flatMap(({ line, words }) => {
    const text = point.safeParse(words)
    if (text.success) return [text.data]
    for (const issue of text.error.issues) issues.push({ line, message: `this bullet ${explainSchemaIssue(issue)}` })
    return []
  })
}

function readBullet(item: ListItem, issues: MarkdownIssue[]): Bullet[] {
  const read = { line: lineOf(item), words: plainText(item).trim() }
  if (read.words !== '') return [read]
  issues.push({ line: read.line, message: 'this bullet is empty' })
  return []
}

function isEmptyListWord(blocks: readonly RootContent[]): boolean {
  const [only, ...others] = blocks
  return only?.type === 'paragraph' && others.length === 0 && /^none\.?$/i.test(plainText(only))
}
