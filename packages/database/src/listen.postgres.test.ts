import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { collectNotifications } from './testing/collect-notifications.ts'
import { openTestDatabase } from './testing/test-databases.ts'

test('listens again after losing its connection', async () => {
  await using database = await openTestDatabase<unknown>({})
  const { heard, until } = await collectNotifications(database, 'plangate_lost')
  const { rows } = await database.run(
    `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen "plangate_lost"'`,
  )
  expect(rows).toHaveLength(1)
  const again = until('again')
  while (heard.length === 0) {
    await database.run(`select pg_notify('plangate_lost', 'again')`)
    await sleep(50)
  }
  await again
  expect(heard).toContain('again')
})
