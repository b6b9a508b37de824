import { openTestDatabase } from '@plangate/database/testing'
import { expect, test } from 'vitest'
import { migrations } from './migrations/index.ts'
import type { Tables } from './tables.ts'

test('the migrations make the tables', async () => {
  await using database = await openTestDatabase<Tables>(migrations)
  expect(await database.db.selectFrom('artifacts').selectAll().execute()).toEqual([])
})
