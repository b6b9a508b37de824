import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fakeDraft } from '../runner/testing/runner-fake-draft.ts'
import { someBrief } from '../runner/testing/some-brief.ts'
import { readPartialDraft } from './read-partial-draft.ts'

const draft = fakeDraft(someBrief())
const { workItems, options } = draft
const [first, second] = options
const cut = { ...second, engineeringImpact: 'Some of it' }

describe('a draft that is still being written', () => {
  test('shows work items that another one follows', () => {
    expect(readPartialDraft({ workItems: workItems.slice(0, 3) })).toEqual({
      itemCount: 2,
      workItems: null,
      options: [],
    })
  })

  test('shows all work items once something else has begun', () => {
    const written = readPartialDraft({ workItems, options: [] })
    expect(written).toEqual({ itemCount: workItems.length, workItems, options: [] })
  })

  test('shows an option that another one follows, but not the last one, which may be cut', () => {
    expect(readPartialDraft({ workItems, options: [first] }).options).toEqual([])
    expect(readPartialDraft({ workItems, options: [first, cut] }).options).toEqual([first])
    expect(readPartialDraft(draft).options).toEqual(options)
  })

  test('shows no option before its work items are complete', () => {
    expect(readPartialDraft({ options: [first, second], workItems }).options).toEqual([])
  })

  test('shows no option that the finished draft could not have', () => {
    const wrong = [{ ...first, workItemIds: ['nowhere'] }, { ...first, engineers: 0 }, { ...first, total: 7 }, 'words']
    for (const option of wrong) expect(readPartialDraft({ workItems, options: [option, second] }).options).toEqual([])
    const twice = readPartialDraft({ workItems, options: [first, { ...second, key: first?.key }, cut] }).options
    expect(twice).toEqual([first])
  })

  test('shows no option over work items that contradict each other', () => {
    const circular = workItems.map((item) => ({ ...item, dependsOn: [item.id] }))
    expect(readPartialDraft({ workItems: circular, options })).toMatchObject({ workItems: null, options: [] })
  })

  test('reads hostile answers without harm', () => {
    const hostile = {
      get workItems(): never {
        throw new Error('touched')
      },
    }
    const nothing = { itemCount: 0, workItems: null, options: [] }
    for (const answer of [undefined, null, 7, 'text', [], hostile, () => {}])
      expect(readPartialDraft(answer)).toEqual(nothing)
    fc.assert(fc.property(fc.anything(), (answer) => void readPartialDraft(answer)))
  })
})
