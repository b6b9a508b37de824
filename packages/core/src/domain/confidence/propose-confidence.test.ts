import { describe, expect, test } from 'vitest'
import { proposeConfidence } from './propose-confidence.ts'

describe('proposeConfidence', () => {
  test.each([
    ['', 'Nothing is written here yet.'],
    [' \n', 'Nothing is written here yet.'],
    ['We are not sure who would pay for this, 38,000 shops or none.', 'It says that this is not known: “not sure”.'],
    ['We do not yet know how many of the 38,000 shops.', 'It says that this is not known: “We do not yet know”.'],
    ['The owner does not know how many loaves are left.', 'It says that this is not known: “does not know how”.'],
    ['Pricing: TBD', 'It says that this is not known: “TBD”.'],
    ['Shop owners', 'It is too short to be specific.'],
  ])('proposes "needs depth" for %j', (text, reason) => {
    expect(proposeConfidence(text)).toEqual({ confidence: 'needs_depth', reason })
  })

  test.each([
    ['We interviewed owners in Leeds and watched them count.', 'It says what was tried: “interviewed”.'],
    ['Most shops throw away milk, see https://example.org/waste.', 'It names a source: “https://”.'],
    ['There are 38,000 corner shops.', 'It states a number: “38,000”.'],
    ['Owners lose 4 % of their stock.', 'It states a number: “4 %”.'],
    ['A till costs them USD 40,000 a year.', 'It states a number: “40,000”.'],
    ['They pay $9 today.', 'It states a number: “$9”.'],
  ])('proposes "strong" for %j', (text, reason) => {
    expect(proposeConfidence(text)).toEqual({ confidence: 'strong', reason })
  })

  test.each([
    'Shop owners count the shelves by hand every Sunday evening.',
    'The law changes in 2027 and shops have to keep records.',
    'One owner in a street buys from 3 others.',
    'Free slots are offered to the waiting list by text message.',
    'Exercise apps do not know the appointment that a patient has.',
    'The screens follow WCAG 2.2 for people with poor sight.',
    'Cards are handled by the provider, who follows PCI DSS 4.0.',
    'Patients who are on the waiting list get a message when a place is free.',
  ])('proposes "moderate" for %j', (text) => {
    expect(proposeConfidence(text).confidence).toBe('moderate')
  })

  test('reads points as one text', () => {
    expect(proposeConfidence([]).confidence).toBe('needs_depth')
    expect(proposeConfidence(['Works offline', 'Costs less than 40,000 USD']).confidence).toBe('strong')
  })
})
