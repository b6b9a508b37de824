import { expect, test } from 'vitest'
import { accepted } from './testing/some-record.ts'
import { titleOptions } from './title-options.ts'

test('gives every option one line of its own, without the marks that quote it', () => {
  const named = ['The "fast"\none', "The 'fast' one", 'The other'].flatMap((name, index) => {
    const option = accepted.plan.options[index]
    return option ? { ...option, name } : []
  })
  expect([...titleOptions(named).values()]).toEqual(["The 'fast' one", "The 'fast' one (2)", 'The other'])
})
