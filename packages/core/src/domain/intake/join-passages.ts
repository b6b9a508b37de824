import { maxPassages, maxPassagesLength, type Passage } from '../schemas/intake.ts'
import { countCharacters } from '../schemas/text.ts'

/**
 * Returns as many passages as can be kept with a brief. Of a document with more, passages that follow each other and
 * went to the same place become one; if that does not suffice, all passages of a place do. No word is lost.
 */
export function joinPassages(passages: readonly Passage[]): Passage[] {
  if (areFew(passages)) return [...passages]
  const neighbours = joinNeighbours(passages)
  return areFew(neighbours) ? neighbours : joinByPlace(neighbours)
}

function areFew(passages: readonly Passage[]): boolean {
  return passages.length <= maxPassages && countCharacters(passages) <= maxPassagesLength
}

const placeOf = ({ went }: Passage) => JSON.stringify(went)

function joinNeighbours(passages: readonly Passage[]): Passage[] {
  const groups: Passage[][] = []
  for (const passage of passages) {
    const [before] = groups.at(-1) ?? []
    if (before !== undefined && placeOf(before) === placeOf(passage)) groups.at(-1)?.push(passage)
    else groups.push([passage])
  }
  return groups.flatMap(joinOne)
}

function joinByPlace(passages: readonly Passage[]): Passage[] {
  return [...Map.groupBy(passages, placeOf).values()].flatMap(joinOne)
}

function joinOne(group: readonly Passage[]): Passage[] {
  const [first] = group
  if (first === undefined) return []
  const lines: Passage['lines'] = [first.lines[0], group.reduce((last, passage) => Math.max(last, passage.lines[1]), 1)]
  return [{ ...first, text: group.map(({ text }) => text).join('\n'), lines }]
}
