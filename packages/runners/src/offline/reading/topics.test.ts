import type { Brief } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { noWishes } from '../wishes.ts'
import { passagesOf } from './passages.ts'
import { findTopics } from './topics.ts'

/** The planned capabilities of a brief with their priorities, as in "payments must". */
function topicsOf(brief: Brief): string[] {
  const { planned } = findTopics(passagesOf(brief), new Map(), noWishes)
  return planned.map(({ capability, priority }) => `${capability.id} ${priority}`)
}

describe('topics of a brief', () => {
  test('are empty when the brief names no capability', () => {
    expect(topicsOf(neutralBrief())).toEqual([])
  })

  test.each([
    ['Customers can book appointments online', 'scheduling'],
    ['Scan the barcode of each article', 'scanning'],
    ['Take card payments', 'payments'],
    ['An app for iOS and Android', 'mobile'],
    ['Works in the cellar without a signal', 'offline'],
    ['Export everything as CSV', 'transfer'],
    ['Data stays in the EU under the GDPR', 'privacy'],
    ['Usable with a screen reader', 'accessibility'],
    ['Send a reminder by text message', 'notifications'],
    ['Command line tool with exit codes', 'cli'],
  ])('%s: %s', (text, id) => {
    expect(topicsOf(neutralBrief({ needs: [['must', text]] }))).toContain(`${id} must`)
  })

  test('take the priority of the most urgent need that names them', () => {
    const needs = [
      ['could', 'Search by name'],
      ['should', 'Search by colour'],
    ] as const
    expect(topicsOf(neutralBrief({ needs }))).toEqual(['search should'])
  })

  test('are a must when a constraint names them, and a should when only the value proposition names them', () => {
    expect(topicsOf(neutralBrief({ needs: [['could', 'Be nice']], keyConstraints: ['Works offline'] }))).toEqual([
      'offline must',
    ])
    expect(topicsOf(neutralBrief({ needs: [['could', 'Be nice']], valueProp: 'Pay by card.' }))).toEqual([
      'payments should',
    ])
  })

  test('come from the prose of a brief without needs', () => {
    expect(topicsOf(neutralBrief({ valueProp: 'A calendar for every hive.' }))).toEqual(['scheduling must'])
  })

  test('leave out what the brief rules out, and list it', () => {
    const brief = neutralBrief({
      needs: [['must', 'Search by name']],
      keyConstraints: ['No mobile app', 'Without accounts'],
    })
    expect(topicsOf(brief)).toEqual(['search must'])
    const { ruledOut } = findTopics(passagesOf(brief), new Map(), noWishes)
    expect(ruledOut.map(({ id }) => id)).toEqual(['mobile', 'accounts'])
  })

  test('include required capabilities unless the brief rules them out', () => {
    const needs = [['should', 'Chat between keepers']] as const
    expect(topicsOf(neutralBrief({ needs }))).toEqual(['accounts should', 'messaging should'])
    expect(topicsOf(neutralBrief({ needs, keyConstraints: ['Without accounts'] }))).toEqual(['messaging should'])
  })

  test('take only earning phrases from the monetization section', () => {
    const needs = [['must', 'Search by name']] as const
    const paid = { needs, monetizationHypothesis: '29 euros per month; the till maker takes reports and chat.' }
    expect(topicsOf(neutralBrief(paid))).toEqual(['search must', 'subscriptions could', 'accounts could'])
  })

  test('recognise levels only in a game', () => {
    expect(topicsOf(neutralBrief({ needs: [['must', 'Unlock the gate at three levels']] }))).toEqual([])
    const game = topicsOf(neutralBrief({ needs: [['must', 'A game with ten levels']] }))
    expect(game).toEqual(['game must', 'levels must'])
  })

  test('prefer the longer phrase: Google Calendar is an integration, not booking', () => {
    expect(topicsOf(neutralBrief({ needs: [['must', 'Sync with Google Calendar']] }))).toEqual(['integrations must'])
  })
})
