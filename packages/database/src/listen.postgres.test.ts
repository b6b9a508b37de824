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
  const notifying = setInterval(() => void database.run(`select pg_notify('plangate_lost', 'again')`), 50)
  await until('again')
  clearInterval(notifying)
  expect(heard).toContain('again')
})
