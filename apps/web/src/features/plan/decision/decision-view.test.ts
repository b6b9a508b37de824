import type { Check, Targets } from '@plangate/core/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryPage } from '../testing/arbitrary-page.ts'
import { renderViews } from '../testing/render-views.tsx'

const broken: Check = { part: 'keyConstraints', words: 'Without a server.', verdict: 'broken', why: 'It has one.' }

/** What the page of a plan says that no option meets, where every option breaks the same sentence of the brief. */
async function unmetOnPage(targets: Targets): Promise<string[]> {
  const [page] = fc.sample(arbitraryPage, { numRuns: 1, seed: 1 })
  if (page === undefined) throw new Error('there is a sample')
  const options = page.planSet.options.map((option) => ({ ...option, checks: [broken] }))
  const html = await renderViews({
    ...page,
    brief: { ...page.brief, targets },
    planSet: { ...page.planSet, options },
  })
  return html.match(/[^<>]*[Nn]o option meets[^<>]*/g) ?? []
}

test('one notice says what no option meets, whether targets are missed or not', async () => {
  expect(await unmetOnPage({})).toEqual(['There is a limit that no option meets'])
  expect(await unmetOnPage({ budget: 1 })).toEqual([
    'No option meets $1',
    'Another limit that no option meets, and why',
  ])
})
