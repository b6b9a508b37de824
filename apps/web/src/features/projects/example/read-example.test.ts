import { ExecutionOption } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { readExample } from './read-example.ts'

test('has a valid brief and valid options, one of them recommended', async () => {
  const { brief, options } = await readExample()
  expect(brief.problemStatement).not.toBe('')
  expect(ExecutionOption.array().min(2).max(3).parse(options)).toEqual(options)
  expect(options.filter(({ isRecommended }) => isRecommended)).toHaveLength(1)
})
