import { sql } from 'kysely'
import { v7 as uuidV7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import type { Passage } from '../../domain/schemas/index.ts'
import { someBrief } from '../../planning/runner/testing/some-brief.ts'
import { expectRefusal } from '../services/testing/expect-refusal.ts'
import { newActor, TestFounder } from '../services/testing/test-founder.ts'
import { openTestPlangate } from '../services/testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services, database } = plangate

const passageOf = (text: string): Passage => ({
  text,
  lines: [1, 2],
  went: { kind: 'section', section: 'valueProp' },
  why: 'It stands below "Value".',
})

const repeat = (count: number, text: string) => Array.from({ length: count }, () => passageOf(text))

/** Saves a brief that was read from a document with this one passage, or typed by hand. */
function save({ actor, projectId }: TestFounder, valueProp: string, passages?: Passage[]) {
  const brief = { ...someBrief(), valueProp }
  return services.briefs.save(actor, { projectId, brief, ...(passages && { passages }) })
}

const passagesOf = ({ actor, projectId }: TestFounder, version?: number) =>
  services.briefs.passages(actor, projectId, version)

const intakesOf = ({ projectId }: TestFounder) =>
  database.db
    .selectFrom('artifacts')
    .select(['version', 'content', 'created_by'])
    .where('type', '=', 'intake')
    .where('project_id', '=', projectId)
    .orderBy('version')
    .execute()

describe('the passages of a document', () => {
  test('are kept beside the version of the brief, and not in its hash', async () => {
    const [read, typed] = [await TestFounder.arrive(services), await TestFounder.arrive(services)]
    const saved = await save(read, 'Borrow a drill.', [passageOf('Borrow a drill.')])
    expect(saved).toEqual(await save(typed, 'Borrow a drill.'))
    expect(await passagesOf(read)).toEqual([passageOf('Borrow a drill.')])
    expect(await intakesOf(read)).toEqual([
      {
        version: 1,
        content: { briefVersion: 1, passages: [passageOf('Borrow a drill.')] },
        created_by: read.actor.userId,
      },
    ])
    expect(await intakesOf(typed)).toEqual([])
  })

  test('belong to one version: one that was typed by hand has none', async () => {
    const founder = await TestFounder.arrive(services)
    await save(founder, 'One.', [passageOf('One.')])
    await save(founder, 'Two.')
    await save(founder, 'Three.', [passageOf('Three.')])
    expect(await Promise.all([1, 2, 3].map((version) => passagesOf(founder, version)))).toEqual([
      [passageOf('One.')],
      null,
      [passageOf('Three.')],
    ])
    expect(await passagesOf(founder)).toEqual([passageOf('Three.')])
    expect((await intakesOf(founder)).map(({ version }) => version)).toEqual([1, 2])
  })

  test('are not kept for a brief that has not changed', async () => {
    const founder = await TestFounder.arrive(services)
    await save(founder, 'One.')
    expect(await save(founder, 'One.', [passageOf('One.')])).toMatchObject({ version: 1 })
    expect(await intakesOf(founder)).toEqual([])
    expect(await passagesOf(founder)).toBeNull()
  })

  test('are normalized like every text', async () => {
    const founder = await TestFounder.arrive(services)
    await save(founder, 'Café', [passageOf('Cafe\u0301\r\nopen')])
    expect(await passagesOf(founder)).toEqual([passageOf('Café\nopen')])
  })

  test.each([
    ['there are none', [], 'Too small: expected array to have >=1 items'],
    ['there are too many', repeat(5_001, 'One.'), 'Too big: expected array to have <=5000 items'],
    ['they are too long together', repeat(4, 'x'.repeat(150_000)), 'holds more than 600,000 characters in all'],
  ])('are refused when %s', async (_, passages, message) => {
    const founder = await TestFounder.arrive(services)
    const details = { issues: [{ path: 'passages', message }] }
    await expectRefusal(save(founder, 'One.', passages), 'INVALID_INPUT', details)
    await expectRefusal(passagesOf(founder), 'BRIEF_NOT_FOUND')
  })

  test('answer a stranger and an unknown version as briefs do', async () => {
    const founder = await TestFounder.arrive(services)
    await save(founder, 'One.', [passageOf('One.')])
    await expectRefusal(passagesOf(founder, 2), 'BRIEF_NOT_FOUND')
    await expectRefusal(services.briefs.passages(newActor(), founder.projectId), 'PROJECT_NOT_FOUND')
  })
})

test('the table takes one intake per version of a brief', async () => {
  const founder = await TestFounder.arrive(services)
  await save(founder, 'One.', [passageOf('One.')])
  const second = sql`
    insert into artifacts (id, project_id, type, version, content, content_hash, created_by)
    select ${uuidV7()}, project_id, type, version + 1, content, content_hash, created_by from artifacts
    where type = 'intake' and project_id = ${founder.projectId}`
  await expect(second.execute(database.db)).rejects.toMatchObject({ code: '23505' })
})
