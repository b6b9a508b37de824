import { afterAll, expect, test } from 'vitest'
import { CurrentSelection, Draft, ProjectOverview } from '../../domain/schemas/index.ts'
import type { DraftRequest } from '../../planning/runner/index.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { OneItemRunner } from './testing/one-item-runner.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

/** Writes 160 new work items each time. */
class ManyItemsRunner extends OneItemRunner {
  override async draft(request: DraftRequest): Promise<unknown> {
    const draft = Draft.parse(await super.draft(request))
    const workItems = draft.workItems.flatMap((item) =>
      Array.from({ length: 160 }, (_, index) => ({ ...item, id: `draft-${this.requests.length}-item-${index}` })),
    )
    const workItemIds = workItems.map(({ id }) => id)
    return { ...draft, workItems, options: draft.options.map((option) => ({ ...option, workItemIds })) }
  }
}

const plangate = await openTestPlangate(new ManyItemsRunner())
afterAll(() => plangate.close())

test('a new option beside pinned ones has at most as many work items as an option can have', async () => {
  const founder = await TestFounder.ready(plangate.services)
  const { recommendedId } = await founder.generate()
  const { options, workItems } = await founder.regenerate('Otherwise.', [recommendedId])
  expect(workItems).toHaveLength(320)
  const option = options.find(({ id }) => id === recommendedId)
  const others = workItems.flatMap(({ id }) => (option?.workItemIds.includes(id) ? [] : [id]))
  const choiceOf = (count: number) => ({
    optionId: recommendedId,
    changes: { options: [{ optionId: recommendedId, putIn: others.slice(0, count) }] },
  })
  const overview = () => plangate.services.projects.overview(founder.actor)
  const before = await overview()
  await expectRefusal(founder.select(choiceOf(91)), 'INVALID_INPUT', {
    issues: [{ path: 'changes.options.0.putIn', message: 'the option would have more than 250 work items' }],
  })
  await expectRefusal(founder.selected(), 'SELECTION_NOT_FOUND')
  expect(await overview()).toEqual(before)
  await founder.select(choiceOf(90))
  expect(CurrentSelection.parse(await founder.selected()).selectedOption.workItemIds).toHaveLength(250)
  expect((await overview()).map((one) => ProjectOverview.parse(one).selection)).toMatchObject([{ stale: false }])
})
