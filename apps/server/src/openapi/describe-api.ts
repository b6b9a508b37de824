import * as schemas from '@plangate/core/schemas'
import type { AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'
import { describeErrors } from './describe-errors.ts'
import { listOperations, type Operation } from './list-operations.ts'

type Json = Record<string, unknown>

const description = `Calls to Plangate over plain HTTP. Queries are GET with their input as JSON in the query parameter
"input"; mutations are POST with their input as the body. Answers are in result.data, refusals in error: error.data.reason
names the reason, and error.data.details what belongs to it. Streams are not described here.`

/**
 * Describes the API of a router in OpenAPI 3.1, as its HTTP adapter answers: paths, inputs, answers and refusals.
 *
 * @param serverUrl the address of the API; a path is relative to the address of the description
 */
export function describeApi(router: AnyTRPCRouter, serverUrl = '/'): Json {
  const operations = listOperations(router)
  const outputs = convertOutputs(operations)
  const errors = describeErrors()
  const paths = operations.map((operation) => [
    `/trpc/${operation.path}`,
    { [operation.type === 'query' ? 'get' : 'post']: describe(operation, outputs.of(operation), Object.keys(errors)) },
  ])
  return {
    openapi: '3.1.1',
    info: {
      title: 'Plangate',
      version: '1',
      description: description.replaceAll('\n', ' '),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    security: [{ token: [] }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: outputs.named,
      responses: Object.fromEntries(Object.entries(errors).map(([status, response]) => [`Refused${status}`, response])),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token, or a token of the OpenID provider.' },
      },
    },
  }
}

function describe(operation: Operation, output: Json, statuses: readonly string[]): Json {
  const { path, access, isKeyed } = operation
  return {
    operationId: path,
    tags: [path.split('.')[0]],
    description: access === 'open' ? 'Needs no sign-in.' : `Needs the access "${access}".`,
    ...(access === 'open' ? { security: [] } : {}),
    ...describeInput(operation, isKeyed),
    responses: {
      200: { description: 'Done', content: asJson(wrap('result', wrap('data', output))) },
      ...Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Refused${status}` }])),
    },
  }
}

function describeInput({ type, input }: Operation, isKeyed: boolean): Json {
  const key = isKeyed ? [idempotencyKey] : []
  if (input === null) return {}
  const required = !input.safeParse(undefined).success
  const content = asJson(toJsonSchema(input, 'input'))
  if (type === 'mutation') return { parameters: key, requestBody: { required, content } }
  return { parameters: [{ name: 'input', in: 'query', required, content }] }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'A repeat with the same key gets the same answer and has no second effect.',
  schema: toJsonSchema(schemas.IdempotencyKey, 'input'),
}

const asJson = (schema: Json) => ({ 'application/json': { schema } })

const wrap = (key: string, schema: Json): Json => ({ type: 'object', properties: { [key]: schema }, required: [key] })

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}

/** Answers share many parts. Those that core exports by name become components of this name. */
function convertOutputs(operations: readonly Operation[]): { named: Json; of(operation: Operation): Json } {
  const registry = z.registry<{ id: string }>()
  for (const [name, schema] of Object.entries(schemas))
    if (schema instanceof z.ZodType && !registry.has(schema)) registry.add(schema, { id: name })
  for (const { path, output } of operations) if (!registry.has(output)) registry.add(output, { id: path })
  const all = z.toJSONSchema(registry, { io: 'output', unrepresentable: 'any', uri: (id) => `${prefix}${id}` }).schemas
  const plain = Object.fromEntries(Object.entries(all).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]))
  const of = ({ path, output }: Operation): Json => plain[path] ?? { $ref: `${prefix}${registry.get(output)?.id}` }
  return { named: pick(plain, reachableFrom(operations.map(of), plain)), of }
}

const prefix = '#/components/schemas/'

function pick(all: Json, names: ReadonlySet<string>): Json {
  return Object.fromEntries([...names].sort().map((name) => [name, all[name]]))
}

/** The names of all components that something refers to, also through others. */
function reachableFrom(start: unknown, components: Json): Set<string> {
  const found = new Set<string>()
  const visit = (value: unknown) => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([\w.]+)"/g)) {
      if (found.has(name)) continue
      found.add(name)
      visit(components[name])
    }
  }
  visit(start)
  return found
}
