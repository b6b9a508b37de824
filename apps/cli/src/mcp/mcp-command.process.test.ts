import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { RunnerFake } from '@plangate/core/runner/fake'
import { startTestServer } from '@plangate/server/testing'
import { expect, test } from 'vitest'
import { RemoteFounder } from '../testing/remote-founder.ts'
import { runHere } from '../testing/run-here.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Connects the SDK's own client to a process that it starts. */
async function connect(env: Record<string, string>): Promise<Client> {
  const client = new Client({ name: 'agent', version: '1' })
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [main, 'mcp'], env }))
  return client
}

test('passes what an agent asks on standard input to the server, with the token', async () => {
  await using server = await startTestServer({ runner: new RunnerFake() })
  const founder = await RemoteFounder.signUp(server.url)
  await founder.plan()
  const agent = await connect({ PLANGATE_URL: server.url, PLANGATE_TOKEN: await founder.makeToken('build') })
  const ask = () => agent.callTool({ name: 'request_permit', arguments: { projectId: founder.projectId } })
  expect(await ask()).toMatchObject({ isError: true, structuredContent: { reason: 'PLAN_NOT_SELECTED' } })
  await founder.select()
  expect(await ask()).toMatchObject({ content: [{ text: expect.stringContaining('"tokenId":"') }] })
  const uri = `plangate://projects/${founder.projectId}/permit`
  expect(await agent.readResource({ uri })).toMatchObject({ contents: [{ uri }] })
  await agent.close()
})

test('answers an agent when the server cannot be reached', async () => {
  await expect(connect({ PLANGATE_URL: 'http://127.0.0.1:9' })).rejects.toThrow(
    'Cannot reach http://127.0.0.1:9 (bad port). Check ',
  )
})

test('ends with standard input, and exits with 2 for wrong settings', async () => {
  expect(await runHere(['mcp'])).toEqual({ code: 0, output: '', errors: '' })
  expect(await runHere(['mcp'], { variables: { PLANGATE_URL: 'nowhere' } })).toMatchObject({ code: 2, output: '' })
})
