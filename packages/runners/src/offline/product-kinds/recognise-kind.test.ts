import { Brief, type ProductKind } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { passagesOf } from '../reading/passages.ts'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { kinds } from './kinds.ts'
import { recogniseKind } from './recognise-kind.ts'

function kindOf(words: Parameters<typeof neutralBrief>[0], productKind?: ProductKind) {
  const brief = Brief.parse({ ...neutralBrief(words), ...(productKind && { productKind }) })
  return recogniseKind(brief, passagesOf(brief))
}

test.each<[string, ProductKind]>([
  ['A web application for clubs.', 'web_application'],
  ['A static site that a club can edit as text files.', 'static_site'],
  ['An iOS app that counts bees.', 'mobile_app'],
  ['A desktop application for sheet music.', 'desktop_app'],
  ['A Chrome extension that hides spoilers.', 'browser_extension'],
  ['A command-line tool that finds dead links.', 'command_line_or_library'],
  ['A data pipeline from meters to the warehouse.', 'api_or_data_pipeline'],
  ['We train a model on photos of leaves.', 'machine_learning'],
  ['Firmware for a beehive scale.', 'firmware_or_device'],
  ['A cosy game about a lighthouse.', 'game'],
  ['A medical device of class IIa.', 'regulated_product'],
])('%s is recognised as %s, by these words', (valueProp, kind) => {
  expect(kindOf({ valueProp }).stated).toEqual({ kind, because: valueProp })
})

test.each([
  'Game birds are counted each spring.',
  'Players in a billiard hall see which table is free.',
  'The library of the village lends books.',
  'Nobody needs a mobile app or a chrome extension for it.',
])('"%s" shows no kind: it is assumed to be a web application', (valueProp) => {
  expect(kindOf({ valueProp }).stated).toEqual({ kind: 'web_application' })
})

test('a need that may wait does not decide the kind', () => {
  expect(kindOf({ needs: [['could', 'A mobile app, too']] }).stated).toEqual({ kind: 'web_application' })
})

test('a kind that the words only suggest plans no work that its products alone have', () => {
  expect(kindOf({ valueProp: 'An iOS app that counts bees.' }).isSure).toBe(true)
  expect(kindOf({}, 'game').isSure).toBe(true)
  expect(kindOf({ valueProp: 'Children earn stars for each level of the climbing wall.' }).isSure).toBe(false)
})

test('what the founder set counts, whatever the words say', () => {
  expect(kindOf({ valueProp: 'An iOS app that counts bees.' }, 'game').stated).toEqual({ kind: 'game' })
})

describe('where the data is kept', () => {
  const titleFor = (...keyConstraints: string[]) => {
    const { plan, storage } = kindOf({ valueProp: 'An iOS app that counts bees.', keyConstraints })
    return typeof plan.skeleton === 'string' ? plan.skeleton : plan.skeleton[storage]
  }

  test.each([
    ['No backend', 'on the phone'],
    ['Everything stays on the device', 'on the phone'],
    ['No custom backend', 'managed backend'],
    ['Firebase for sign-in and data', 'managed backend'],
    ['We must not use Firebase', 'server and database'],
    ['Bees are never disturbed', 'server and database'],
  ])('%s: the skeleton goes through the %s', (constraint, words) => {
    expect(titleFor(constraint)).toContain(words)
  })
})

test('every kind that users cannot look at names who else is needed', () => {
  const disciplines = (kind: ProductKind) => kinds[kind].items.map(({ discipline }) => discipline)
  expect(disciplines('firmware_or_device')).toEqual(expect.arrayContaining(['firmware', 'quality']))
  expect(disciplines('machine_learning')).toEqual(expect.arrayContaining(['data', 'quality']))
  expect(disciplines('regulated_product')).toEqual(expect.arrayContaining(['compliance', 'quality']))
})
