import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { Draft, Examination, type OptionDraft, Viewpoint } from '../../domain/schemas/index.ts'
import { ResearchFake } from '../runner/testing/research-fake.ts'
import { fakeDraft } from '../runner/testing/runner-fake-draft.ts'
import { someBrief } from '../runner/testing/some-brief.ts'
import { distanceOf } from './choose-different-options.ts'
import { mergeDrafts } from './merge-drafts.ts'

const brief = someBrief()
const { signal } = new AbortController()
const runner = new ResearchFake()
const drafts = await Promise.all(
  Viewpoint.options.map(async (viewpoint) =>
    Draft.parse(await runner.draft({ brief, regeneration: null, viewpoint, repair: null }, signal)),
  ),
)
const fake = fakeDraft(brief)
const merged = mergeDrafts({ drafts, examination: null })
const about = (id: string, sameWork: boolean) =>
  Examination.parse({ items: [{ id, sameWork, why: 'One rents it.' }], assumptions: [] })

describe('mergeDrafts', () => {
  test('keeps drafts that agree as they are, but for the keys of their options', () => {
    const { draft } = mergeDrafts({ drafts: [fake, fake, fake], examination: null })
    const used = new Set(fake.options.flatMap(({ workItemIds }) => workItemIds))
    const expected = fake.workItems.filter(({ id }) => used.has(id))
    expect(draft.workItems.map(({ value, ...item }) => item)).toEqual(expected.map(({ value, ...item }) => item))
    expect(draft.options.map(({ name }) => name)).toEqual(fake.options.map(({ name }) => name))
  })

  test('widens the range of work that drafts size differently, and reports the three sizes', () => {
    const [first] = fake.workItems
    const item = merged.draft.workItems.find(({ id }) => id === first?.id)
    const reported = merged.report.items.find(({ workItemId }) => workItemId === first?.id)
    expect(reported?.sizes.map((size) => size?.likely)).toEqual(
      [1, 0.5, 2.5].map((factor) => (first?.hours.likely ?? 0) * factor),
    )
    const spreadOf = ({ low, high }: { low: number; high: number }) => high / low
    if (!first || !item) throw new Error('no item')
    expect(spreadOf(item.hours)).toBeGreaterThan(2 * spreadOf(first.hours))
  })

  test('keeps work that one draft alone has at its own size, and says so', () => {
    const { draft, report } = merged
    expect(draft.workItems.find(({ id }) => id === 'load-test')?.hours).toEqual({ low: 12, likely: 20, high: 45 })
    expect(report.items.find(({ workItemId }) => workItemId === 'load-test')?.sizes).toEqual([
      null,
      null,
      { low: 12, likely: 20, high: 45 },
    ])
  })

  test('reports what the examination cites, and nothing where it cites nothing', () => {
    const citations = [{ title: 'One in ten lends', url: 'https://survey.example/tools' }]
    const examination = Examination.parse({ items: [], assumptions: [], citations })
    expect(mergeDrafts({ drafts, examination }).report.citations).toEqual(citations)
    expect(merged.report).not.toHaveProperty('citations')
  })

  test('keeps apart what the examination says is different work', () => {
    const { draft, report } = mergeDrafts({ drafts, examination: about('payments', false) })
    const ids = draft.workItems.map(({ id }) => id).filter((id) => id.startsWith('payments'))
    expect(ids.length).toBeGreaterThan(1)
    for (const { workItemId, sizes } of report.items.filter(({ workItemId: id }) => id.startsWith('payments')))
      expect([workItemId, sizes.filter((size) => size !== null)]).toEqual([workItemId, [expect.anything()]])
    expect(report.items.find(({ workItemId }) => workItemId === 'payments')?.why).toBe('One rents it.')
  })

  test('reports the assumptions and the reasons of the examination', () => {
    const assumption = {
      words: 'One in ten lends.',
      speaksFor: [],
      speaksAgainst: [],
      settledBy: 'A count.',
      cheapestTest: 'Ask.',
    }
    const examination = { ...about('payments', true), assumptions: [assumption] }
    const { report } = mergeDrafts({ drafts, examination })
    expect(report.assumptions).toEqual([assumption])
    expect(report.items.flatMap(({ why }) => why ?? [])).toEqual(['One rents it.'])
  })

  test('chooses three options that differ by more than three tenths of their work, the least work first', () => {
    const { options, workItems } = merged.draft
    const hours = new Map(workItems.map(({ id, hours: { likely } }) => [id, likely]))
    const closest = (chosen: readonly OptionDraft[]) =>
      Math.min(...chosen.flatMap((one, index) => chosen.slice(index + 1).map((other) => distanceOf(one, other, hours))))
    expect(options).toHaveLength(3)
    expect(closest(options)).toBeGreaterThan(0.3)
    const sizes = options.map(({ workItemIds }) => workItemIds.reduce((sum, id) => sum + (hours.get(id) ?? 0), 0))
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
  })

  test('drops a dependency that an option of another draft does without, and those that contradict each other', () => {
    const [a, b] = ['payments', 'notifications'].map((id) => fake.workItems.find((item) => item.id === id))
    if (!a || !b) throw new Error('no items')
    const turned = (from: string, to: typeof a.id) => ({
      ...fake,
      workItems: fake.workItems.map((item) => (item.id === from ? { ...item, dependsOn: [to] } : item)),
      options: fake.options.filter(({ workItemIds }) => workItemIds.includes(a.id) && workItemIds.includes(b.id)),
    })
    const { draft } = mergeDrafts({ drafts: [turned(a.id, b.id), turned(b.id, a.id), fake], examination: null })
    expect(Draft.safeParse(draft).error).toBeUndefined()
    expect(draft.workItems.find(({ id }) => id === a.id)?.dependsOn).not.toContain(b.id)
  })

  const runs = { sampled: 30, exhaustive: 500 }[inject('extent')]
  test('makes a draft that the schema accepts, always the same, whatever the drafts leave out', () => {
    const someOf = (draft: Draft) =>
      fc
        .tuple(fc.subarray(draft.options, { minLength: 2 }), fc.double({ min: 0.2, max: 5, noNaN: true }), fc.boolean())
        .map(
          ([options, factor, renames]): Draft => ({
            ...draft,
            options,
            recommendedKey: options[0]?.key ?? '',
            workItems: draft.workItems.map(({ hours, title, ...item }) => ({
              ...item,
              title: renames ? `Something about ${item.id}` : title,
              hours: { low: hours.low * factor, likely: hours.likely * factor, high: hours.high * factor },
            })),
          }),
        )
    fc.assert(
      fc.property(fc.tuple(someOf(fake), someOf(fake), someOf(fake)), (three) => {
        const { draft, report } = mergeDrafts({ drafts: three, examination: null })
        expect(Draft.safeParse(draft).error).toBeUndefined()
        expect(report.items.map(({ workItemId }) => workItemId)).toEqual(draft.workItems.map(({ id }) => id))
        expect(contentHash(mergeDrafts({ drafts: three, examination: null }).draft)).toBe(contentHash(draft))
      }),
      { numRuns: runs },
    )
  })
})
