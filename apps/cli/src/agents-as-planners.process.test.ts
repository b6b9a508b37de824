import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RunnerFake } from '@plangate/core/runner/fake'
import { startTestServer } from '@plangate/server/testing'
import { expect, test } from 'vitest'
import { RemoteFounder } from './testing/remote-founder.ts'
import { Shell } from './testing/run-in-shell.ts'
import { sampleDirectory } from './testing/run-plangate.ts'

const page = readFileSync(new URL('../../../docs/agents-as-planners.md', import.meta.url), 'utf8')
const [planning = '', recording = ''] = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, lines]) => lines)

test('the lines in the docs plan a brief and submit the plan', async () => {
  await using server = await startTestServer({ runner: new RunnerFake('llm_failure') })
  using shell = new Shell()
  const founder = await RemoteFounder.signUp(server.url)
  await founder.proceed()
  copyFileSync(join(sampleDirectory, 'neighbourhood-shop.md'), join(shell.directory, 'brief.md'))
  const settings = { PLANGATE_URL: server.url, PLANGATE_TOKEN: await founder.makeToken('plan') }
  const run = await shell.run('sh', ['-ec', planning], { ...settings, PLANGATE_PROJECT: founder.projectId })
  expect(run).toMatchObject({ code: 0, output: expect.stringMatching(/^Stored as version 1\./) })
})

test('the lines in the docs record what work has taken', async () => {
  await using server = await startTestServer({ runner: new RunnerFake() })
  using shell = new Shell()
  const founder = await RemoteFounder.signUp(server.url)
  await founder.plan()
  await founder.select()
  const [item = ''] = await founder.selectedItems()
  writeFileSync(join(shell.directory, 'hours.csv'), `item,state,hours\n${item},done,8\n`)
  const settings = { PLANGATE_URL: server.url, PLANGATE_TOKEN: await founder.makeToken('plan') }
  const run = await shell.run('sh', ['-ec', recording], {
    ...settings,
    PLANGATE_PROJECT: founder.projectId,
    ITEM: item,
  })
  expect(run).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^Stored as record 1\..*\nStored as record 2\..*\nStored as record 3\./),
  })
})

test('the docs name every exit code of the command', () => {
  const documented = [...page.matchAll(/^\| (\d) /gm)].map(([, code]) => code)
  expect(documented).toEqual(['0', '1', '2', '3', '4'])
})
