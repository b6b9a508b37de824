import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTeam, shareLeft } from './coordination.ts'

/** What as many engineers get done as work in the best team, in engineers who need not coordinate. */
function capacity(engineers: number, loss = 0.1): number {
  const team = bestTeam(engineers, loss)
  return team * shareLeft(team, loss)
}

test('gets no more done once another engineer costs what he brings', () => {
  const capacities = Array.from({ length: 10 }, (_, index) => capacity(index + 1))
  expect(capacities.map((done) => Number(done.toFixed(9)))).toEqual([1, 1.8, 2.4, 2.8, 3, 3, 3, 3, 3, 3])
})

test('leaves the engineers who add nothing out of the team', () => {
  expect([1, 4, 5, 6, 10].map((engineers) => bestTeam(engineers, 0.1))).toEqual([1, 4, 5, 5, 5])
  expect([bestTeam(10, 0), bestTeam(10, 0.5)]).toEqual([10, 1])
})

test('never gets less done with one engineer more, at any loss', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 0.5, noNaN: true }), (engineers, loss) => {
      expect(capacity(engineers + 1, loss)).toBeGreaterThanOrEqual(capacity(engineers, loss))
    }),
  )
})
