import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, expect, it } from 'vitest'
import type { SignInMethod } from '../src/identity/authenticate.ts'
import { startTestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { headersOf, signInByHeader } from './identities.ts'
import { readStream, type StreamMessage } from './read-stream.ts'

const database = await openTestDatabase<Tables>(migrations)
afterAll(() => database.close())

let seconds = 1

/** Signs users in for a number of seconds. */
const signInBriefly: SignInMethod = {
  ...signInByHeader,
  recognise: async (request) => ({
    ...(await signInByHeader.recognise(request)),
    expiresAt: new Date(Date.now() + seconds * 1_000),
  }),
}

it('ends a stream when the token expires, and sends the reason', async () => {
  await using server = await startTestServer({ database, runner: new RunnerFake(), signIn: signInBriefly })
  const founder = await Founder.signUp(server.url)
  await founder.plan()
  const address = (lastEventId: string) =>
    `${server.url}/trpc/plans.watch?input=${encodeURIComponent(JSON.stringify({ ...founder.ofProject, lastEventId }))}`
  let messages: StreamMessage[] = []
  // Longer each time, so that each machine is quick enough for some events at last.
  for (; messages.filter(({ event }) => event === 'message').length <= 3; seconds *= 2) {
    messages = []
    const watching = readStream(address('0'), headersOf(founder.userId), new AbortController().signal)
    for await (const message of watching) messages.push(message)
  }
  expect(messages.at(-1)).toMatchObject({ event: 'serialized-error' })
  expect(JSON.parse(messages.at(-1)?.data ?? '')).toMatchObject({
    data: { reason: 'UNAUTHENTICATED', httpStatus: 401, code: 'UNAUTHORIZED' },
  })
})
