import { parseBriefMarkdown } from '@plangate/core/brief-text'
import islandGame from '@plangate/core/briefs/island-game.md?raw'
import physioClinic from '@plangate/core/briefs/physio-clinic.md?raw'
import { type Brief, CapabilityAnswer } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import type { ComparedPart } from './brief-sections.ts'
import { describePart, findDifferences, mergeBriefs, type Side } from './merge-briefs.ts'

const mine = readBrief(physioClinic)
const theirs = readBrief(islandGame)

function readBrief(markdown: string): Brief {
  const parsed = parseBriefMarkdown(markdown)
  if (!parsed.ok) throw new Error('the sample is not a valid brief')
  return parsed.brief
}

const all = (side: Side) =>
  new Map<ComparedPart, Side>(findDifferences(mine, theirs).map((part) => [part, side] as const))

describe('mergeBriefs', () => {
  test('returns mine when no side or only mine is chosen', () => {
    expect(mergeBriefs(mine, theirs, new Map())).toEqual(mine)
    expect(mergeBriefs(mine, theirs, all('mine'))).toEqual(mine)
  })

  test('returns theirs when theirs is chosen for every difference', () => {
    expect(mergeBriefs(mine, theirs, all('theirs'))).toEqual(theirs)
    expect(mergeBriefs(theirs, mine, all('theirs'))).toEqual(mine)
  })

  test('takes the confidence together with the text, and nothing else', () => {
    const merged = mergeBriefs(mine, theirs, new Map([['risks', 'theirs']]))
    expect(merged).toEqual({
      ...mine,
      risks: theirs.risks,
      confidence: { ...mine.confidence, risks: theirs.confidence.risks },
    })
  })

  test('can remove needs and targets', () => {
    const { needs: _needs, targets: _targets, ...bare } = mine
    const sides = new Map<ComparedPart, Side>([
      ['needs', 'theirs'],
      ['targets', 'theirs'],
    ])
    expect(mergeBriefs(mine, bare, sides)).toEqual(bare)
  })
})

describe('mergeBriefs of incomplete briefs', () => {
  const unrated: Brief = { ...mine, confidence: {} }
  const more: Brief = { ...mine, outOfScope: ['Invoices'], notes: 'Ask Olaf.', targets: { engineers: 2 } }
  const answer = CapabilityAnswer.parse({ capability: 'scheduling', about: 'Calendar', answer: 'no' })
  const chosen: Brief = { ...mine, productKind: 'mobile_app', capabilityAnswers: [answer] }

  test('takes over that a section is not rated, without a key for it', () => {
    const merged = mergeBriefs(mine, { ...unrated, risks: ['Another'] }, new Map([['risks', 'theirs']]))
    const { risks: _, ...confidence } = mine.confidence
    expect(merged.confidence).toStrictEqual(confidence)
  })

  test('takes over and removes what is out of scope, targets and notes', () => {
    const sides = new Map<ComparedPart, Side>(findDifferences(mine, more).map((part) => [part, 'theirs'] as const))
    expect([...sides.keys()]).toEqual(['outOfScope', 'targets', 'notes'])
    expect(mergeBriefs(mine, more, sides)).toStrictEqual(more)
    expect(mergeBriefs(more, mine, sides)).toStrictEqual(mine)
  })

  test('takes over and removes the kind of product, and the answers to questions of a plan', () => {
    const differences = findDifferences(mine, chosen)
    expect(differences).toEqual(['productKind', 'capabilityAnswers'])
    const sides = new Map<ComparedPart, Side>(differences.map((part) => [part, 'theirs'] as const))
    expect(mergeBriefs(mine, chosen, sides)).toStrictEqual(chosen)
    expect(mergeBriefs(chosen, mine, sides)).toStrictEqual(mine)
    expect(differences.map((part) => describePart(chosen, part))).toEqual(['Mobile app', 'Calendar: no (scheduling)'])
  })
})

describe('findDifferences', () => {
  test('finds no difference between equal briefs', () => {
    expect(findDifferences(mine, structuredClone(mine))).toEqual([])
  })

  test('finds differences in confidence, needs and targets', () => {
    const confidence = { ...mine.confidence, targetUser: 'needs_depth' } as const
    expect(findDifferences(mine, { ...mine, confidence })).toEqual(['targetUser'])
    expect(findDifferences(mine, { ...mine, needs: [] })).toEqual(['needs'])
    expect(findDifferences(mine, { ...mine, targets: { weeks: 14 } })).toEqual(['targets'])
  })
})

test('describePart starts with the confidence, followed by every point', () => {
  expect(describePart(mine, 'risks').split('\n')).toEqual(['Moderate', ...mine.risks])
  expect(describePart({ ...mine, confidence: {} }, 'risks').split('\n')).toEqual(['Not rated', ...mine.risks])
  expect(describePart(mine, 'targets')).toBe('14 weeks\n$140,000')
})
