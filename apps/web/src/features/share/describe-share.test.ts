import { expect, test } from 'vitest'
import { describeViews, endOfDay, findShareState, nameShare } from './describe-share.ts'

const noon = Date.parse('2027-05-01T12:00:00Z')
const at = (time: string) => `2027-05-01T${time}:00Z`

test('says whether a link works', () => {
  expect(findShareState({ revokedAt: null, endsAt: null }, noon)).toBe('active')
  expect(findShareState({ revokedAt: null, endsAt: at('12:01') }, noon)).toBe('active')
  expect(findShareState({ revokedAt: null, endsAt: at('12:00') }, noon)).toBe('ended')
  expect(findShareState({ revokedAt: at('11:00'), endsAt: at('12:01') }, noon)).toBe('revoked')
})

test('names a link and its views', () => {
  expect([nameShare({ name: 'Anna' }), nameShare({ name: null })]).toEqual(['Link for Anna', 'Link'])
  expect([0, 1, 2].map((views) => describeViews({ views }))).toEqual([
    'Never opened',
    'Opened 1 time',
    'Opened 2 times',
  ])
})

test('lets a link work until the end of its last day', () => {
  expect(endOfDay('')).toBeUndefined()
  const end = new Date(endOfDay('2027-05-01') ?? 0)
  expect([end.getDate(), end.getHours(), end.getMinutes()]).toEqual([1, 23, 59])
})
