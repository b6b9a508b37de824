import { type Brief, countCharacters, type Need, Priority } from '@plangate/core/schemas'

/**
 * UTF-16 code units of the texts of a brief in a prompt: about 30,000 to 40,000 tokens. A context of 128,000 tokens then
 * has room for the instructions, an earlier plan and the answer.
 */
export const maxBriefCharacters = 120_000

/** A brief that fits a prompt. */
export interface FittedBrief {
  brief: Brief
  /** What is missing from it, one sentence each. */
  leftOut: string[]
}

type Prose = 'notes' | 'marketContext' | 'differentiation' | 'monetizationHypothesis' | 'smallestViableExperiment'

/** Parts that can be shortened, the least important for a plan first. */
const cuts: readonly ((brief: Brief, excess: number) => Cut)[] = [
  cutProse('notes', 'the notes'),
  cutProse('marketContext', 'the market context'),
  cutProse('differentiation', 'the differentiation'),
  cutProse('monetizationHypothesis', 'the monetization hypothesis'),
  cutList('risks', 'risks'),
  cutList('assumptions', 'assumptions'),
  cutProse('smallestViableExperiment', 'the smallest viable experiment'),
  cutNeeds,
  cutList('keyConstraints', 'key constraints'),
  cutList('outOfScope', 'points that are out of scope'),
]

interface Cut {
  brief: Brief
  /** "the last 20 of 100 characters of the notes", or null when nothing was cut. */
  words: string | null
}

/**
 * Shortens a brief to `maxBriefCharacters`: first the notes, then what is least important for a plan, the end of each
 * part first. The problem, the user and the value proposition always fit.
 */
export function fitBrief(brief: Brief): FittedBrief {
  let fitted: FittedBrief = { brief, leftOut: [] }
  for (const cut of cuts) {
    const excess = countCharacters(fitted.brief) - maxBriefCharacters
    if (excess <= 0) break
    const { brief, words } = cut(fitted.brief, excess)
    fitted = { brief, leftOut: words === null ? fitted.leftOut : [...fitted.leftOut, sentence(words)] }
  }
  return fitted
}

function sentence(words: string): string {
  return `The language model has not read ${words}, because the brief is longer than it can take.`
}

function cutProse(part: Prose, name: string) {
  return (brief: Brief, excess: number): Cut => {
    const text = brief[part] ?? ''
    const kept = wholeWords(text, Math.max(0, text.length - excess))
    const count = text.length - kept.length
    if (count === 0) return { brief, words: null }
    const shortened = part === 'notes' && kept === '' ? withoutNotes(brief) : { ...brief, [part]: kept }
    return {
      brief: shortened,
      words: `the last ${formatted(count)} of ${formatted(text.length)} characters of ${name}`,
    }
  }
}

function withoutNotes({ notes: _, ...others }: Brief): Brief {
  return others
}

/** At most `max` code units from the beginning; a word is cut only when there is nothing else. */
function wholeWords(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max)
  const atWord = cut.replace(/\S+$/u, '').trim()
  if (atWord !== '') return atWord
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

function cutList(part: 'risks' | 'assumptions' | 'keyConstraints' | 'outOfScope', name: string) {
  return (brief: Brief, excess: number): Cut => {
    const points = brief[part] ?? []
    const dropped = lastOf(points, excess)
    if (dropped.length === 0) return { brief, words: null }
    const kept = points.slice(0, points.length - dropped.length)
    const shortened = part === 'outOfScope' && kept.length === 0 ? withoutScope(brief) : { ...brief, [part]: kept }
    return { brief: shortened, words: `the last ${dropped.length} of ${points.length} ${name}` }
  }
}

function withoutScope({ outOfScope: _, ...others }: Brief): Brief {
  return others
}

/** The least urgent needs go first, and of those the last. */
function cutNeeds(brief: Brief, excess: number): Cut {
  const { needs = [] } = brief
  const byUrgency = Priority.options.flatMap((priority) => needs.filter((need) => need.priority === priority))
  const dropped = new Set(lastOf(byUrgency, excess))
  if (dropped.size === 0) return { brief, words: null }
  const kept: Need[] = needs.filter((need) => !dropped.has(need))
  return { brief: { ...brief, needs: kept }, words: `${dropped.size} of ${needs.length} needs, the least urgent ones` }
}

/** As many elements from the end as have `characters` together, or all. */
function lastOf<Element>(elements: readonly Element[], characters: number): Element[] {
  const dropped: Element[] = []
  let left = characters
  for (const element of elements.toReversed()) {
    if (left <= 0) break
    left -= countCharacters(element)
    dropped.push(element)
  }
  return dropped
}

function formatted(count: number): string {
  return count.toLocaleString('en-US')
}
