import type { Block, Heading } from '../outline/block.ts'
import { type FoundRole, findRole } from '../roles/find-role.ts'
import { endsBefore, endsBeforeHeading } from './ends-before.ts'
import { findTitle } from './find-title.ts'
import { withHeadingAsText } from './heading-as-text.ts'
import { overrides, overridesByNumber } from './overrides.ts'
import type { Section } from './section.ts'

const preamble: Section = {
  heading: null,
  role: null,
  others: [],
  roleFrom: null,
  saysMore: false,
  context: [],
  isTitle: false,
  isText: false,
  around: [],
  blocks: [],
}

/** Splits a document at its headings. What a heading says carries over to the headings in it that say nothing. */
export function readSections(blocks: readonly Block[]): { title: Heading | null; sections: Section[] } {
  const title = findTitle(blocks)
  const sections: Section[] = [{ ...preamble, blocks: [] }]
  let open: Section[] = []
  for (const block of blocks) {
    const last = sections.at(-1)
    if (block.kind === 'heading') {
      open = open.filter((around) => isAround(around, block))
      const section = openSection(block, block === title, open)
      // The entries of a table of contents end where the next heading is.
      if (!isContents(block)) open.push(section)
      sections.push(section)
    } else if (last && endsBefore(last, block)) sections.push(continueAround(open, block))
    else last?.blocks.push(block)
  }
  return { title, sections: sections.map((section, index) => withHeadingAsText(section, sections[index + 1])) }
}

function isAround(section: Section, heading: Heading): boolean {
  return section.heading !== null && section.heading.level < heading.level && !endsBeforeHeading(section, heading)
}

function isContents({ text }: Heading): boolean {
  return /^(?:\d+\.? )?(?:table of )?contents$|^toc$|^(?:inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|tabla de contenidos?|sumário|目录)$/iu.test(
    text.trim(),
  )
}

function openSection(heading: Heading, isTitle: boolean, open: readonly Section[]): Section {
  const around = open.flatMap(({ heading, isTitle }) => (heading === null || isTitle ? [] : [heading]))
  const parent = open.at(-1) ?? null
  const found = isTitle ? null : findRole(heading.text)
  const base = { heading, isTitle, isText: false, around, blocks: [] }
  if (found && (overrides(found, parent?.role ?? null) || overridesByNumber(heading.text, found)))
    return { ...base, ...ownRole(heading, found) }
  if (!parent || isTitle) return { ...base, ...ownRole(heading, null) }
  const { role, others, roleFrom, context } = parent
  return {
    ...base,
    role,
    others,
    roleFrom,
    saysMore: true,
    context: role === null ? [] : [...context, heading].slice(-2),
  }
}

/** What is below the headings around a line of plain text, after its list has ended. */
function continueAround(open: readonly Section[], block: Section['blocks'][number]): Section {
  const ended = open.at(-1)?.heading?.level ?? 0
  const outer = open.findLast(({ heading }) => heading !== null && heading.level < ended)
  return { ...(outer ?? preamble), isText: false, blocks: [block] }
}

function ownRole(
  heading: Heading,
  found: FoundRole | null,
): Pick<Section, 'role' | 'others' | 'roleFrom' | 'saysMore' | 'context'> {
  if (!found || found.role === 'open') return { role: null, others: [], roleFrom: null, saysMore: false, context: [] }
  const saysMore = !found.exact
  return { role: found.role, others: found.others, roleFrom: heading, saysMore, context: saysMore ? [heading] : [] }
}
