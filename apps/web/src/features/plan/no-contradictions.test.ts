import { currencySymbol } from '@plangate/core/format'
import type { Currency } from '@plangate/core/schemas'
import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { arbitraryPage, arbitraryPageIn, otherPay } from './testing/arbitrary-page.ts'
import { findContradictions } from './testing/find-contradictions.ts'
import { readPage } from './testing/read-page.ts'
import { renderViews } from './testing/render-views.tsx'
import { statementsAbout } from './testing/statements.ts'

const drafts = inject('extent') === 'exhaustive' ? 200 : 4

/** Two minutes are enough on an idle machine. */
const timeout = 900_000

test(`no two figures or sentences of a plan contradict each other, over ${drafts} random drafts`, {
  timeout,
}, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage, async (page) => {
      const read = readPage(await renderViews(page))
      expect(read.options.map((_, place) => statementsAbout(read, place).length).every((count) => count > 40)).toBe(
        true,
      )
      expect(findContradictions(read)).toEqual([])
    }),
    { numRuns: drafts },
  )
})

test('nor in other currencies, which are the only ones on the page', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(
      otherPay.chain((pay) => fc.tuple(arbitraryPageIn(pay), fc.constant(pay.currency))),
      async ([page, currency]) => {
        const html = await renderViews(page)
        expect(html).not.toMatch(/\$\d|USD/)
        expect(findContradictions(readPage(asDollars(html, currency)))).toEqual([])
      },
    ),
    { numRuns: drafts },
  )
})

/** The page as its reader knows amounts. */
function asDollars(html: string, currency: Currency): string {
  return html.replaceAll(currencySymbol(currency), '$').replaceAll(currency, 'USD')
}

describe('a page is found to contradict itself', async () => {
  const [page] = fc.sample(arbitraryPage, { numRuns: 1, seed: 1 })
  if (page === undefined) throw new Error('there is a sample')
  const html = await renderViews(page)
  const contradictions = findContradictions(readPage(html))
  const words = {
    weeks: /likely (\d+) weeks, safely \d+/,
    tooltip: /Safely \(P80\): [\d.]+,/,
    cost: /\$\d+k–\$\d+k/,
    hours: /~\d+ hours/,
    chance: /\d+%(?=<\/span>)/,
    scope: /\d+% of the value/,
    odds: /four in five by [\d.]+/,
    reason: /In the safe case, no other option is better[^.]*\./,
  }

  test.each([
    ['by weeks', words.weeks, 'likely $1 weeks, safely 60'],
    ['by a tooltip', words.tooltip, 'Safely (P80): 60.1,'],
    ['by a cost', words.cost, '$$1k–$$999k'],
    ['by hours', words.hours, '~1,950 hours'],
    ['by a chance', words.chance, '7%'],
    ['by its scope', words.scope, '3% of the value'],
    ['by the words of a chart', words.odds, 'four in five by 60.1'],
    ['by a reason', words.reason, 'It beats option A on risk and scope. It is behind on time.'],
    ['by what-if as priced', /(as priced <\/span>)\$\d+k–\$\d+k/, '$1$$1k–$$999k'],
    ['by the editor', /(pg-figure-before"><span[^>]*>before <\/span>)[\d.]+/, '$161.1'],
    ['by the choice', /(aria-label="Chosen A">.*?<strong>)[^<]*/, '$1likely 60 weeks, safely 61'],
    ['by the time of a permit', /(What may be built.*?<dt>Time<\/dt><dd>)[^<]*/, '$1likely 60 weeks, safely 61'],
    ['by the cost of a permit', /(What may be built.*?<dt>Cost<\/dt><dd>)[^<]*/, '$1$$1k–$$999k'],
    ['by the scope of a permit', /(What may be built.*?) \d+% of the value/, '$1 3% of the value'],
    ['by the rate of a permit', /(<dt>Assumptions<\/dt><dd>)\$\d+/, '$1$$1'],
    ['by what is best', / \(best\)/, ''],
    ['by what is recommended', /Recommended/g, ''],
  ])('%s', (_, pattern, wrong) => {
    expect(html).toMatch(pattern)
    expect(contradictions).toEqual([])
    expect(findContradictions(readPage(html.replace(pattern, wrong)))).not.toEqual([])
  })
})
