import { expect, test } from 'vitest'
import { runHere } from '../testing/run-here.ts'

const project = '01900000-0000-7000-8000-000000000001'

test.each<[string[], string]>([
  [[], "error: missing required argument 'project'"],
  [['corner-shop'], 'Write the id of a project.'],
  [[project, '--commit', 'two words'], 'Write the id of a commit.'],
  [[project, '--commit', ''], 'Write the id of a commit.'],
  [[project, '--environment', ' '], 'Write one line.'],
])('exits with 2 for %j, and explains it on standard error', async (args, words) => {
  const { code, output, errors } = await runHere(['check', ...args])
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors).toContain(words)
})

test.each([
  [{ PLANGATE_URL: 'plangate.example.com' }, 'PLANGATE_URL'],
  [{ PLANGATE_URL: 'file:///etc/passwd' }, 'PLANGATE_URL'],
  [{ PLANGATE_TOKEN: 'se cret\n' }, 'PLANGATE_TOKEN'],
])('exits with 2 for the settings %j, and names the setting without its value', async (variables, name) => {
  const { code, output, errors } = await runHere(['check', project], { variables })
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors).toContain(name)
  expect(errors).not.toContain('cret')
})
