import { setTimeout as sleep } from 'node:timers/promises'
import type { Project, UserId } from '@plangate/core/schemas'
import { expect, inject, it } from 'vitest'
import { clientOf, headersOf, newUser } from '../identities.ts'
import { startProxiedServer } from '../proxied-server.ts'
import { rawCall } from '../raw-call.ts'
import { readAllPages } from '../read-all-pages.ts'

const clients = 8
const shopsOfEach = { sampled: 10, exhaustive: 25 }[inject('extent')]
const createdBetweenCuts = 5

it('recognises a commit whose confirmation from the database was lost', async () => {
  await using server = await startProxiedServer()
  const { proxy } = server
  const userId = newUser()
  let created = 0
  let lost = 0
  /** Cuts the connections while other clients are in the middle of a request. */
  const cutSometimes = async () => {
    if (++created % createdBetweenCuts !== 0) return
    await sleep(Math.random() * 5)
    proxy.cut()
    proxy.restore()
  }
  const create = async (name: string) => {
    const headers = { ...headersOf(userId), 'idempotency-key': name }
    for (;;) {
      const { status } = await rawCall(server.url, { path: 'projects.create', type: 'mutation' }, { name }, headers)
      if (status === 200) return cutSometimes()
      expect(status).toBe(503)
      lost++
      await sleep(10)
    }
  }
  const client = async (_: unknown, number: number) => {
    for (let shop = 0; shop < shopsOfEach; shop++) await create(`Shop ${number}/${shop}`)
  }

  await Promise.all(Array.from({ length: clients }, client))
  expect(lost).toBeGreaterThan(0)
  const names = await listNames(server.url, userId)
  expect(names).toHaveLength(clients * shopsOfEach)
  expect(new Set(names).size).toBe(clients * shopsOfEach)
})

/** The names of all projects of a user, page by page. */
async function listNames(url: string, userId: UserId): Promise<string[]> {
  const { list } = clientOf(url, userId).projects
  const projects = await readAllPages<Project>((last) => list.query(last && { cursor: last.id }))
  return projects.map(({ name }) => name)
}
