import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { type ExportedFile, type ExportPage, TokenId } from '../../domain/schemas/index.ts'
import { erasedTables } from '../data/erase.ts'
import { hashSecret } from './hash-secret.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { database, services } = plangate

async function exportAll({ actor, projectId }: TestFounder): Promise<ExportedFile[]> {
  const files: ExportedFile[] = []
  for (let cursor: ExportPage['nextCursor'] = '0-0'; cursor !== null; ) {
    const page: ExportPage = await services.exports.page(actor, { projectId, cursor })
    files.push(...page.files)
    cursor = page.nextCursor
  }
  return files
}

/** Versions have files of their own; heads are derived; no token may read webhooks. */
const filedOtherwise = ['artifacts', 'version_heads', 'webhooks', 'webhook_deliveries']

const rowsIn = (files: readonly ExportedFile[], folder: string): unknown[] =>
  files.filter(({ path }) => path.startsWith(`${folder}/`)).flatMap(({ text }) => JSON.parse(text))

async function countRows(table: string, { projectId }: TestFounder): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.table(table)} where project_id = ${projectId}`.execute(database.db)
  return rows[0]?.count ?? 0
}

test('answers every row of a project, and its briefs and plans to read', async () => {
  const founder = await TestFounder.ready(services)
  await founder.select({ optionId: (await founder.generate()).recommendedId })
  await founder.authorize()
  await services.interviews.start(founder.actor, founder.projectId)
  const { secret } = await services.shares.create(founder.actor, { projectId: founder.projectId, withNotes: true })
  for (let version = 2; version <= 12; version++) await founder.saveBrief(`Promise ${version}.`)
  const files = await exportAll(founder)
  const paths = files.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths).toEqual(expect.arrayContaining(['project.json', 'project.md', 'briefs/12.json', 'plans/1.md']))
  expect(files.find(({ path }) => path === 'briefs/12.md')?.text).toContain('Promise 12.')
  expect(files.find(({ path }) => path === 'plans/1.md')?.text).toContain('## Slow and sure')
  for (const table of [...erasedTables, 'audit_log'].filter((name) => !filedOtherwise.includes(name)))
    expect([table, rowsIn(files, table).length]).toEqual([table, await countRows(table, founder)])
  const shares = files.filter(({ path }) => path.startsWith('shares/')).map(({ text }) => text)
  expect(JSON.stringify(shares)).not.toMatch(new RegExp(`${hashSecret(secret)}|${secret}|secret_hash`))
  const versions = paths.filter((path) => /^(briefs|plans|intakes|assumptions)\/\d+\.json$/.test(path))
  expect(versions).toHaveLength(await countRows('artifacts', founder))
})

test('answers a token no links', async () => {
  const founder = await TestFounder.arrive(services)
  await services.shares.create(founder.actor, { projectId: founder.projectId, withNotes: true })
  const { id } = await services.tokens.create(founder.actor, { name: 'Backup', scope: 'read' })
  const token = new TestFounder(services, { ...founder.actor, tokenId: TokenId.parse(id) }, founder.projectId)
  expect(rowsIn(await exportAll(founder), 'shares')).toHaveLength(1)
  expect(rowsIn(await exportAll(token), 'shares')).toEqual([])
  expect((await exportAll(token)).map(({ path }) => path)).toContain('project.json')
})

test('answers nothing to another user, and nothing after the last page', async () => {
  const { actor, projectId } = await TestFounder.arrive(services)
  await expectRefusal(services.exports.page(newActor(), { projectId }), 'PROJECT_NOT_FOUND')
  expect(await services.exports.page(actor, { projectId, cursor: '99-0' })).toEqual({ files: [], nextCursor: null })
})
