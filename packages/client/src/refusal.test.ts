import { expect, test } from 'vitest'
import { createPlangateClient } from './create-plangate-client.ts'
import { reasonOf, refusalOf } from './refusal.ts'

const url = 'https://plangate.example'
const data = {
  reason: 'VERSION_CONFLICT',
  details: { currentVersion: 3 },
  code: 'CONFLICT',
  httpStatus: 409,
  requestId: 'r1',
}

/** What a call throws when the server answers like this. */
async function thrownFor(status: number, body: unknown): Promise<unknown> {
  const plangate = createPlangateClient({ url, fetch: async () => Response.json(body, { status }) })
  return plangate.builds.authorize.mutate({ projectId: 'p1' }).then(
    () => null,
    (error: unknown) => error,
  )
}

test('finds the refusal in what a call has thrown', async () => {
  const error = await thrownFor(409, { error: { message: 'There is a newer version.', code: -32_009, data } })
  expect(refusalOf(error)).toEqual(data)
  expect(reasonOf(error)).toBe('VERSION_CONFLICT')
})

test('finds none in an answer that is not from Plangate, or in another error', async () => {
  const error = await thrownFor(502, { error: 'Bad gateway' })
  expect(error).toBeInstanceOf(Error)
  for (const other of [error, new Error('VERSION_CONFLICT'), { data }, null]) {
    expect(refusalOf(other)).toBeNull()
    expect(reasonOf(other)).toBeNull()
  }
})
