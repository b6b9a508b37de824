import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runHere } from '../testing/run-here.ts'

const project = '01900000-0000-7000-8000-000000000001'
const toolCall = readFileSync(new URL('testing/pre-tool-use.json', import.meta.url), 'utf8')
/** Nothing listens there. */
const variables = { PLANGATE_URL: 'http://127.0.0.1:9' }

const hook = (input: string, ...options: string[]) =>
  runHere(['check', project, '--hook', 'claude-code', ...options], { input, variables })

test('lets a tool call pass when no server can be asked', async () => {
  const errors =
    'Cannot reach http://127.0.0.1:9 (bad port). Check that Plangate runs there and that PLANGATE_URL is right.\n'
  expect(await hook(toolCall)).toEqual({ code: 4, output: '', errors })
})

test('blocks a tool call when no server can be asked, if strict', async () => {
  expect(await hook(toolCall, '--strict')).toEqual({
    code: 2,
    output: '',
    errors:
      'Do not build. Cannot reach http://127.0.0.1:9 (bad port). Check that Plangate runs there and that PLANGATE_URL is right.\n',
  })
})

test.each(['', 'null', '{', '{"hook_event_name":"PostToolUse","tool_name":"Write"}'])(
  'blocks what is not a tool call: %j',
  async (input) => {
    expect(await hook(input)).toMatchObject({ code: 2, output: '', errors: expect.stringContaining('PreToolUse') })
  },
)

test('knows no other agent, and needs an agent to be strict', async () => {
  expect(await runHere(['check', project, '--hook', 'other'])).toMatchObject({ code: 2, output: '' })
  expect(await runHere(['check', project, '--strict'])).toMatchObject({ code: 2, output: '' })
})
