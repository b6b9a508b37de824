import { fileURLToPath } from 'node:url'
import * as schemas from '@plangate/core/schemas'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { appRouter } from '../router.ts'
import { describeApi } from './describe-api.ts'

const api = describeApi(appRouter)

const Operation = z.object({
  parameters: z.array(z.object({ name: z.string() })).default([]),
  security: z.array(z.unknown()).optional(),
  responses: z.record(z.string(), z.unknown()),
})
const Paths = z.record(z.string(), z.partialRecord(z.enum(['get', 'post']), Operation))
const paths = Paths.parse(api['paths'])

test('is OpenAPI 3.1 for a published validator, which refuses a document with a mistake', async () => {
  expect(await new Validator().validate(structuredClone(api))).toEqual({ valid: true })
  expect(await new Validator().validate({ ...structuredClone(api), paths: { trpc: {} } })).toMatchObject({
    valid: false,
  })
})

test('stands in docs/openapi.json; after a change, run this test with --update', async () => {
  const file = fileURLToPath(new URL('../../../../docs/openapi.json', import.meta.url))
  await expect(`${JSON.stringify(api, null, 2)}\n`).toMatchFileSnapshot(file)
})

test('has one name for each schema: two that were one object would both get the name of the first', () => {
  const exported = Object.values(schemas).filter((value) => value instanceof z.ZodType)
  expect(new Set(exported).size).toBe(exported.length)
})

test('has every procedure but the streams, by the method that the server takes', () => {
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  const procedures = Object.entries<unknown>(appRouter._def.procedures).map(([path, procedure]) => ({
    path,
    procedure,
  }))
  const Typed = z.object({ _def: z.object({ type: z.string() }) })
  const methods: Record<string, string> = { query: 'get', mutation: 'post' }
  const expected = procedures.flatMap(({ path, procedure }) => {
    const { type } = Typed.parse({ _def: Object(procedure)._def })._def
    return type in methods ? [`${methods[type]} /trpc/${path}`] : []
  })
  expect(expected.length).toBeGreaterThan(40)
  expect(described.sort()).toEqual(expected.sort())
})

test('says who needs no sign-in, and which calls take an idempotency key', () => {
  expect(paths['/trpc/session.config']?.get?.security).toEqual([])
  expect(paths['/trpc/plans.get']?.get?.security).toBeUndefined()
  const names = (path: string) => paths[path]?.post?.parameters.map(({ name }) => name)
  expect(names('/trpc/plans.select')).toEqual(['Idempotency-Key'])
  expect(names('/trpc/builds.authorize')).toEqual([])
})
