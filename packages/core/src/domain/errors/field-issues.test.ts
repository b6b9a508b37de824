import { expect, test } from 'vitest'
import { z } from 'zod'
import { listFieldIssues, maxInputIssues, maxIssueLength } from './field-issues.ts'

const Items = z.strictObject({ items: z.array(z.strictObject({ id: z.string(), hours: z.number() })) })

function issuesOf(input: unknown) {
  const { error } = Items.safeParse(input)
  return error ? listFieldIssues(error, maxInputIssues) : []
}

test('lists every issue with its path, up to 200', () => {
  const mistakes = (count: number) =>
    issuesOf({ items: Array.from({ length: count }, () => ({ id: 'a', hours: '8' })) })
  expect(mistakes(199).map(({ path }) => path)).toEqual(
    Array.from({ length: 199 }, (_, place) => `items.${place}.hours`),
  )
  expect(mistakes(201)).toHaveLength(200)
})

test('is short, however long the names are that it quotes', () => {
  const [issue] = issuesOf({ items: [], ['x'.repeat(100_000)]: 1 })
  expect(issue?.message).toHaveLength(maxIssueLength)
})
