import type { Brief, BriefPart, BriefSource, Passage } from '@plangate/core/schemas'

/** Where words of a brief come from. */
export type Origin = { words: string } & (
  | { kind: 'passage'; passage: Passage }
  | { kind: 'quote'; quote: string }
  | { kind: 'answer' }
  /** A Runner added it. */
  | { kind: 'runner' }
)

/** What is kept with a version of a brief about where its words come from; null when nothing is. */
export interface KeptOrigins {
  passages: readonly Passage[] | null
  sources: readonly BriefSource[] | null
}

/**
 * Returns where the words of a part come from, in reading order of the document: its passages, and what a Runner said
 * about its sentences. Words that do not stand in the part any more are left out.
 */
export function findOrigins(brief: Brief, { passages, sources }: KeptOrigins, part: BriefPart): Origin[] {
  const ofPassages = (passages ?? []).flatMap((passage) => originOf(brief, passage, part) ?? [])
  const ofSources = (sources ?? [])
    .filter((source) => source.part === part && standsIn(brief, part, source.words))
    .filter(({ words }) => !ofPassages.some((origin) => compact(origin.words).includes(compact(words))))
    .map(({ words, from }): Origin => {
      return from.kind === 'quote' ? { words, kind: 'quote', quote: from.quote } : { words, kind: from.kind }
    })
  return [...ofPassages, ...ofSources]
}

function originOf(brief: Brief, passage: Passage, part: BriefPart): Origin | null {
  const { went, text } = passage
  if (partOf(passage) !== part || text === '') return null
  if (went.kind === 'need') {
    const need = brief.needs?.find(({ id }) => id === went.needId)
    return need ? { words: sharedWords(need.text, text), kind: 'passage', passage } : null
  }
  if (went.kind === 'target')
    return brief.targets?.[went.target] === undefined ? null : { words: text, kind: 'passage', passage }
  return standsIn(brief, part, text) ? { words: text, kind: 'passage', passage } : null
}

/** A need without its mark and its id, unless several passages made it. */
function sharedWords(need: string, passage: string): string {
  return compact(passage).includes(compact(need)) ? need : passage
}

function partOf({ went }: Passage): BriefPart | null {
  switch (went.kind) {
    case 'section':
      return went.section
    case 'need':
      return 'needs'
    case 'target':
      return 'targets'
    case 'outOfScope':
    case 'notes':
      return went.kind
    case 'productKind':
    case 'capabilityAnswers':
    case 'name':
    case 'heading':
    case 'leftOut':
      return null
  }
}

/** Whether a part still has the words. A point of a list may have lost the mark that stood in front of it. */
function standsIn(brief: Brief, part: BriefPart, words: string): boolean {
  const wanted = compact(words)
  return textsOf(brief, part).some((text) => {
    const there = compact(text)
    return there.includes(wanted) || (there.length > 12 && wanted.includes(there))
  })
}

function textsOf(brief: Brief, part: BriefPart): string[] {
  switch (part) {
    case 'needs':
      return (brief.needs ?? []).map(({ text }) => text)
    case 'targets':
      return Object.entries(brief.targets ?? {}).map(([name, value]) => `${name}: ${value}`)
    default:
      return [brief[part] ?? []].flat()
  }
}

function compact(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}
