import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { expect, test } from 'vitest'
import { type ProjectId, UserId } from '../../domain/schemas/index.ts'
import { Statement } from './statement.ts'
import type { Tables } from './tables.ts'

/** Answers nothing. */
const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (of) => new PostgresIntrospector(of),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const [one, other] = ['01990000-0000-7000-8000-000000000001', '01990000-0000-7000-8000-000000000002'].map((id) =>
  UserId.parse(id),
)

interface Input {
  owner: UserId | undefined
  name: string
}

const build = (of: Kysely<Tables>, { owner = UserId.parse('01990000-0000-7000-8000-000000000003'), name }: Input) =>
  of.selectFrom('projects').select('id').where('owner_id', '=', owner).where('name', '=', name)

test('compiles once, and finds nothing where there is nothing', async () => {
  let builds = 0
  const statement = new Statement(
    (of, input: Input) => {
      builds += 1
      return build(of, input)
    },
    ({ owner, name }) => [owner, name],
  )
  const found: { id: ProjectId } | null = await statement.findFirst(db, { owner: one, name: 'a' })
  expect(found).toBeNull()
  await statement.findFirst(db, { owner: other, name: 'b' })
  expect(builds).toBe(1)
})

test.each<[string, (input: Input) => unknown[]]>([
  ['in another order', ({ owner, name }) => [name, owner]],
  ['too few', ({ owner }) => [owner]],
  ['too many', ({ owner, name }) => [owner, name, name]],
])('refuses to bind parameters %s', async (_, bind) => {
  const statement = new Statement(build, bind)
  await expect(statement.findFirst(db, { owner: one, name: 'a' })).rejects.toThrow('other parameters are bound')
})
