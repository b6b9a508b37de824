import type { Brief } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { noWishes } from '../wishes.ts'
import { passagesOf } from './passages.ts'
import { readPassage } from './read-passage.ts'
import { findTopics } from './topics.ts'

function findIn(brief: Brief) {
  const readings = passagesOf(brief).map((passage) => readPassage(passage, 'web_application'))
  return findTopics(readings, new Map(), noWishes)
}

/** The planned capabilities of a brief with their priorities, as in "payments must". */
function topicsOf(brief: Brief): string[] {
  return findIn(brief).planned.map(({ capability, priority }) => `${capability.id} ${priority}`)
}

describe('topics of a brief', () => {
  test('are empty when no need surely asks for a capability', () => {
    expect(topicsOf(neutralBrief())).toEqual([])
    const prose = {
      valueProp: 'Pay by card.',
      keyConstraints: ['Works offline'],
      risks: ['Nobody pays by credit card'],
    }
    expect(topicsOf(neutralBrief({ ...prose, needs: [['could', 'Be nice']] }))).toEqual([])
    expect(topicsOf(neutralBrief(prose))).toEqual([])
  })

  test('take the priority of the most urgent need that names them', () => {
    const needs = [
      ['could', 'Search by name'],
      ['should', 'Search by colour'],
    ] as const
    expect(topicsOf(neutralBrief({ needs }))).toEqual(['search should'])
  })

  test('leave out what the brief rules out, and list it', () => {
    const brief = neutralBrief({
      needs: [['must', 'Search by name']],
      keyConstraints: ['No mobile app', 'Without accounts'],
    })
    expect(topicsOf(brief)).toEqual(['search must'])
    expect(findIn(brief).ruledOut.map(({ id }) => id)).toEqual(['mobile', 'accounts'])
  })

  test('do not list as ruled out what a need asks for in other words', () => {
    const needs = [['must', 'Pictures of the hives, but no photo albums']] as const
    expect(findIn(neutralBrief({ needs })).ruledOut).toEqual([])
  })

  test('bring nothing along that nobody asked for', () => {
    expect(topicsOf(neutralBrief({ needs: [['should', 'A chat between keepers']] }))).toEqual(['messaging should'])
  })

  test('prefer the longer phrase: Google Calendar is an integration, not booking', () => {
    expect(topicsOf(neutralBrief({ needs: [['must', 'Sync with Google Calendar']] }))).toEqual(['integrations must'])
  })
})
