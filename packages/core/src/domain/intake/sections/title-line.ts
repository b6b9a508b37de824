import type { Cue } from '../cues/cue.ts'
import { findCue } from '../cues/find-cue.ts'
import type { Block, Heading, Paragraph } from '../outline/block.ts'
import { isAboutDocument } from '../placing/about-document.ts'
import { readLabel } from '../placing/need-forms.ts'

/** Higher than any heading of Markdown. */
const titleLevel = 0.5

const maxLength = 60
const maxWords = 8

/**
 * Reads the first line of plain text as its title, where it stands alone, is short, and says nothing that has a place of
 * its own. A document with a heading of level 1 has its title there.
 */
export function withTitleLine(blocks: readonly Block[], cues: readonly Cue[]): Block[] {
  const texts = blocks.filter(({ kind }) => kind !== 'field' && kind !== 'aside')
  const [first, next] = texts
  if (first?.kind !== 'paragraph' || !next || texts.some((block) => block.kind === 'heading' && block.level <= 1))
    return [...blocks]
  if (!standsAlone(first, next) || !isTitle(first.text) || findCue(first.text, cues)) return [...blocks]
  const title: Heading = { kind: 'heading', level: titleLevel, text: first.text, lines: first.lines }
  return blocks.map((block) => (block === first ? title : block))
}

/** A second line of the same kind makes both of them notes. */
function standsAlone({ lines, depth }: Paragraph, next: Block): boolean {
  if (depth > 0 || lines[0] !== lines[1]) return false
  if (next.kind !== 'paragraph') return true
  return next.lines[0] > lines[1] + 1 && (next.text.length > maxLength || /[.!?:。！？：]$/.test(next.text))
}

function isTitle(text: string): boolean {
  if (text.length > maxLength || text.split(/\s+/).length > maxWords || /[.!?:;,。！？：；，]$/.test(text)) return false
  return /^[\p{Lu}\p{N}\p{Script=Han}]/u.test(text) && readLabel(text) === null && !isAboutDocument(text)
}

/** Whether a title is a line of plain text. */
export function isTitleLine({ level }: Heading): boolean {
  return level === titleLevel
}
