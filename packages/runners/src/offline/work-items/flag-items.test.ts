import { expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { offlineDraft } from '../testing/offline-draft.ts'

async function flagsFor(...needs: readonly string[]): Promise<string[]> {
  const { workItems } = await offlineDraft(neutralBrief({ needs: needs.map((text) => ['must', text] as const) }))
  return workItems.flatMap(({ flags = [] }) => flags.map(({ kind }) => kind))
}

test.each([
  ['Take card payments through Stripe', 'outside_dependency'],
  ['The dose rules are approved by a hospital', 'approval'],
  ['Keep patient records under HIPAA', 'regulated'],
  ['Recognise a queen bee by sound, which nobody has done', 'novel'],
])('“%s” is flagged: %s', async (need, kind) => {
  expect(await flagsFor(need)).toContain(kind)
})

test('plain work has no flags, and says so', async () => {
  const { workItems } = await offlineDraft(neutralBrief({ needs: [['must', 'Weigh every hive at night']] }))
  expect(workItems.map(({ flags }) => flags)).toEqual(workItems.map(() => []))
})
