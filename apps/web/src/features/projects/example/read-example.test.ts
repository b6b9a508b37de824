import { defaultProjectAssumptions } from '@plangate/core/estimate'
import { priceOptions, requestDraft } from '@plangate/core/planning'
import { ExecutionOption, OptionId } from '@plangate/core/schemas'
import { OfflinePlanner } from '@plangate/runners/offline'
import { expect, test } from 'vitest'
import { readExample } from './read-example.ts'

test('has a valid brief and valid options, one of them recommended', async () => {
  const { brief, options } = await readExample()
  expect(brief.problemStatement).not.toBe('')
  expect(ExecutionOption.array().min(2).max(3).parse(options)).toEqual(options)
  expect(options.filter(({ isRecommended }) => isRecommended)).toHaveLength(1)
})

test('has the options that the offline planner makes of its brief; after a change, run this test with --update', async () => {
  const { brief } = await readExample()
  const projectAssumptions = defaultProjectAssumptions()
  const limits = { timeoutSeconds: 300, signal: new AbortController().signal }
  const draft = await requestDraft(new OfflinePlanner(), { brief, regeneration: null }, limits)
  const idAt = (place: number) => OptionId.parse(`01900000-0000-7000-8000-00000000000${place + 1}`)
  const optionIds = new Map(draft.options.map(({ key }, place) => [key, idAt(place)]))
  const { options } = priceOptions({ draft, brief, projectAssumptions, optionIds })
  await expect(`${JSON.stringify(options, null, 2)}\n`).toMatchFileSnapshot('example-options.json')
})
