import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { placesIn } from '../testing/places-in.ts'

describe('a heading in capitals', () => {
  const notes = `MUST
- log the temperature twice a day
- alarm when a vent stays shut

NICE
- one photo per bed

NOT NOW
- weather station
- selling seedlings

Growers carry the book around and it gets wet.
The app should show which bed was watered last.

money:
- we have about 8000 dollars
- 4 dollars a month per house
`

  test('governs its own list, and nothing below it', () => {
    expect(placesIn(notes)).toMatchObject({
      'log the temperature twic': 'must',
      'one photo per bed': 'could',
      'weather station': 'outOfScope',
      'selling seedlings': 'outOfScope',
      'Growers carry the book a': 'problemStatement',
      'The app should show whic': 'should',
    })
  })

  test('does not take a line with a colon that follows', () => {
    expect(placesIn(notes)).toMatchObject({ '4 dollars a month per ho': 'monetizationHypothesis' })
    expect(readDocument(notes).brief.targets).toEqual({ budget: 8_000 })
  })

  test('reads lines without marks as a list', () => {
    const text = 'NICE\nwaiting list when a slot is taken\ngift vouchers\n\nNOT NOW\npayments in the app\nvideo calls\n\nThe app should print a list.\n\nSOON\nwallets\n\nMrs. Adler has the key.\n'
    const { needs, outOfScope } = readDocument(text).brief
    expect(needs?.map((need) => [need.text, need.priority])).toEqual([
      ['waiting list when a slot is taken', 'could'],
      ['gift vouchers', 'could'],
      ['The app should print a list.', 'should'],
      ['wallets', 'could'],
    ])
    expect(outOfScope).toEqual(['payments in the app', 'video calls'])
  })

  test('does not take wrapped prose for a list', () => {
    const text = 'PROBLEM\nThe keys of the boathouse go from hand to hand and nobody ever\nwrites down who has them\n'
    expect(readDocument(text).brief.problemStatement).toMatch(/nobody ever writes down/)
  })
})
