import { RunnerFake } from '@plangate/core/runner/fake'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { startTestServer, type TestServerParts } from '../src/testing/start-test-server.ts'

async function readServers(parts: Partial<TestServerParts>): Promise<unknown> {
  await using server = await startTestServer({ runner: new RunnerFake(), ...parts })
  const description = await (await fetch(`${server.url}/openapi.json`)).json()
  return z.object({ servers: z.unknown() }).parse(description).servers
}

test('describes the API at the address that the operator gives', async () => {
  expect(await readServers({ publicUrl: 'https://plangate.example' })).toEqual([{ url: 'https://plangate.example' }])
})

test('describes the API at its own address when the operator gives none', async () => {
  expect(await readServers({})).toEqual([{ url: '/' }])
})
