import { parseBriefMarkdown } from '@plangate/core/brief-text'
import islandGame from '@plangate/core/briefs/island-game.md?raw'
import physioClinic from '@plangate/core/briefs/physio-clinic.md?raw'
import type { Brief } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { type BriefPart, describePart, findDifferences, mergeBriefs, type Side } from './merge-briefs.ts'

const mine = readBrief(physioClinic)
const theirs = readBrief(islandGame)

function readBrief(markdown: string): Brief {
  const parsed = parseBriefMarkdown(markdown)
  if (!parsed.ok) throw new Error('the sample is no brief')
  return parsed.brief
}

const all = (side: Side) => new Map<BriefPart, Side>(findDifferences(mine, theirs).map((part) => [part, side] as const))

describe('mergeBriefs', () => {
  test('with no side chosen, or mine everywhere, is mine', () => {
    expect(mergeBriefs(mine, theirs, new Map())).toEqual(mine)
    expect(mergeBriefs(mine, theirs, all('mine'))).toEqual(mine)
  })

  test('with theirs wherever they differ, is theirs', () => {
    expect(mergeBriefs(mine, theirs, all('theirs'))).toEqual(theirs)
    expect(mergeBriefs(theirs, mine, all('theirs'))).toEqual(mine)
  })

  test('takes the confidence together with the words, and nothing else', () => {
    const merged = mergeBriefs(mine, theirs, new Map([['risks', 'theirs']]))
    expect(merged).toEqual({
      ...mine,
      risks: theirs.risks,
      confidence: { ...mine.confidence, risks: theirs.confidence.risks },
    })
  })

  test('takes over that there are no needs and no targets', () => {
    const { needs: _needs, targets: _targets, ...bare } = mine
    const sides = new Map<BriefPart, Side>([
      ['needs', 'theirs'],
      ['targets', 'theirs'],
    ])
    expect(mergeBriefs(mine, bare, sides)).toEqual(bare)
  })
})

describe('findDifferences', () => {
  test('finds none in a brief and itself', () => {
    expect(findDifferences(mine, structuredClone(mine))).toEqual([])
  })

  test('sees a confidence, a need and a target', () => {
    const confidence = { ...mine.confidence, targetUser: 'needs_depth' } as const
    expect(findDifferences(mine, { ...mine, confidence })).toEqual(['targetUser'])
    expect(findDifferences(mine, { ...mine, needs: [] })).toEqual(['needs'])
    expect(findDifferences(mine, { ...mine, targets: { weeks: 14 } })).toEqual(['targets'])
  })
})

test('describePart says how sure, then every point', () => {
  expect(describePart(mine, 'risks').split('\n')).toEqual(['Moderate', ...mine.risks])
  expect(describePart(mine, 'targets')).toBe('14 weeks\n$140,000')
})
