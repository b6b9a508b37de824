import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTRPCClient, httpLink } from '@trpc/client'
import { expect, it } from 'vitest'
import type { AppRouter } from '../src/router.ts'
import { readSampleBrief } from './founder.ts'
import { startProgram } from './start-program.ts'

it('logs no error when it stops while streams are open', async () => {
  await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-stop-'))
  await using program = startProgram({ env: { PLANGATE_DATA_DIR: home.path, LOG_LEVEL: 'info' } })
  const url = await program.url
  const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] })
  const { id: projectId } = await client.projects.create.mutate({ name: 'Corner shop' })
  await client.briefs.save.mutate({ projectId, brief: await readSampleBrief() })
  const { id: gateId } = await client.gates.open.mutate({ projectId })
  await client.gates.resolve.mutate({ gateId, decision: 'proceed' })
  await client.plans.generate.mutate({ projectId })
  const address = (input: object) => `${url}/trpc/plans.watch?input=${encodeURIComponent(JSON.stringify(input))}`
  // One that waits for its first event, and two that have received some.
  for (const input of [{ projectId }, { projectId, lastEventId: '0' }, { projectId, lastEventId: '0' }]) {
    const { body } = await fetch(address(input), { headers: { accept: 'text/event-stream' } })
    await body?.getReader().read()
  }
  expect(await program.stop('SIGINT')).toBe(0)
  const lines = program.printed.split('\n').filter((line) => line.startsWith('{'))
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.filter((line) => JSON.parse(line).level > 30)).toEqual([])
})
