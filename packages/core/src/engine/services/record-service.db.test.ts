import { afterAll, expect, test } from 'vitest'
import { readRecord } from '../../domain/decision-record/index.ts'
import { DecisionRecord, type RecordFormat } from '../../domain/schemas/index.ts'
import { expectRefusal } from './testing/expect-refusal.ts'
import { newActor, TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const plangate = await openTestPlangate()
afterAll(() => plangate.close())
const { services } = plangate

const write = ({ actor, projectId }: TestFounder, format: RecordFormat) =>
  services.records.get(actor, { projectId, format })

async function read(founder: TestFounder): Promise<DecisionRecord> {
  return DecisionRecord.parse(JSON.parse((await write(founder, 'json')).text))
}

test('has no record without a plan, and no tasks without a selection', async () => {
  const founder = await TestFounder.ready(services)
  await expectRefusal(write(founder, 'madr'), 'PLAN_NOT_FOUND')
  await founder.generate()
  await expectRefusal(write(founder, 'tasks'), 'SELECTION_NOT_FOUND')
  expect(await read(founder)).toMatchObject({ status: 'proposed', selection: null, permit: null, weights: null })
})

test('a record verifies against the permit, as JSON and as Markdown, and later, too', async () => {
  const founder = await TestFounder.ready(services)
  const { recommendedId: optionId } = await founder.generate()
  await founder.select({ optionId, reason: 'It is cheap.' })
  expect(await read(founder)).toMatchObject({ status: 'accepted', permit: null })
  const permit = await founder.authorize()
  const written = [await write(founder, 'json'), await write(founder, 'madr')]
  for (const { text } of written) {
    const binding = { projectId: founder.projectId, basis: permit.selection.basis, contentHash: permit.contentHash }
    expect(readRecord(text)).toEqual({ binding })
  }
  expect((await read(founder)).permit).toMatchObject({ number: permit.number, end: null })

  await founder.saveBrief('Borrow a saw within the hour.')
  const later = await read(founder)
  expect(later).toMatchObject({ status: 'deprecated', permit: { number: 1, end: { cause: 'brief' } } })
  // The record is about what was selected, and not about the newest version.
  expect(later.brief).toMatchObject({ version: 1, brief: { valueProp: 'Borrow a drill within the hour.' } })
  expect(readRecord((await write(founder, 'madr')).text)).toMatchObject({
    binding: { contentHash: permit.contentHash },
  })
})

test('a record of an adjusted option verifies, and is about the option as it was selected', async () => {
  const founder = await TestFounder.ready(services)
  const { recommendedId: optionId } = await founder.generate()
  await founder.select({ optionId, changes: { options: [{ optionId, engineers: 3 }] } })
  const permit = await founder.authorize()
  const { text } = await write(founder, 'json')
  expect(readRecord(text)).toMatchObject({ binding: { contentHash: permit.contentHash } })
  expect(DecisionRecord.parse(JSON.parse(text)).selection?.selectedOption.engineers).toBe(3)
  expect((await write(founder, 'madr')).text).toContain('Selected with these changes: a team of 3.')
})

test('the same state gives the same bytes, in every format', async () => {
  const founder = await TestFounder.ready(services)
  const { recommendedId: optionId } = await founder.generate()
  await founder.select({ optionId })
  for (const format of ['madr', 'json', 'csv', 'tasks'] as const)
    expect(await write(founder, format)).toEqual(await write(founder, format))
})

test('keeps the direction of a project that is not built', async () => {
  const founder = await TestFounder.ready(services)
  await founder.generate()
  await founder.decide('park')
  expect(await read(founder)).toMatchObject({ status: 'rejected', direction: { decision: 'park' } })
})

test('answers nothing to another user', async () => {
  const { projectId } = await TestFounder.arrive(services)
  await expectRefusal(services.records.get(newActor(), { projectId, format: 'madr' }), 'PROJECT_NOT_FOUND')
})
