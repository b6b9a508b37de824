import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { writeRecord } from '../decision-record/index.ts'
import { accepted, proposed } from '../decision-record/testing/some-record.ts'
import { DecisionRecord } from './decision-record.ts'

const schema = { title: 'Plangate decision record', ...z.toJSONSchema(DecisionRecord, { io: 'output' }) }

test('is published in the docs as JSON Schema; after a change, run this test with --update', async () => {
  const published = '../../../../../docs/decision-record.schema.json'
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(published)
})

test('a validator of others accepts records, and refuses one with something missing, wrong or added', () => {
  // Formats stand in the schema as patterns, too.
  const isValid = new Ajv2020({ validateFormats: false }).compile(schema)
  const parsed = (record: DecisionRecord) => JSON.parse(writeRecord({ format: 'json', record }).text)
  for (const record of [accepted, proposed]) {
    isValid(parsed(record))
    expect(isValid.errors).toBe(null)
  }
  const { plan: _, ...withoutPlan } = parsed(accepted)
  const wrong = [withoutPlan, { ...parsed(accepted), status: 'done' }, { ...parsed(accepted), more: 1 }]
  expect(wrong.map((record) => isValid(record))).toEqual([false, false, false])
})
