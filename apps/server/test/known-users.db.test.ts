import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import { ErasureService, type Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, expect, it } from 'vitest'
import { startTestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { clientOf, signInByHeader } from './identities.ts'
import { refusalOf } from './refusal-of.ts'

const database = await openTestDatabase<Tables>(migrations)
const startServer = () => startTestServer({ database, runner: new RunnerFake(), signIn: signInByHeader })
const [server, other] = await Promise.all([startServer(), startServer()])

afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await other[Symbol.asyncDispose]()
  await database.close()
})

/** Erases accounts that have no runs, as the operator's command does. */
const erasure = new ErasureService({
  db: database.db,
  queue: { remove: async () => expect.unreachable('the account has a run') },
})

/** Why a project has no plan: PLAN_NOT_FOUND for its owner only. */
const askFor = async ({ client }: Pick<Founder, 'client'>, project: Founder['ofProject']) =>
  (await refusalOf(client.plans.get.query(project))).reason

/** Gives a user another account, which nothing but the erasure of the old one can do outside of tests. */
async function giveAway(id: string): Promise<void> {
  await database.run('alter table users disable trigger user')
  await database.run("update users set subject = 'moved' where id = $1", [id])
  await database.run('alter table users enable trigger user')
}

it('remembers for calls about a project who a user is, and for no others', async () => {
  const founder = await Founder.signUp(server.url)
  const { id } = await founder.client.session.user.query()
  await giveAway(id)
  expect(await askFor(founder, founder.ofProject)).toBe('PLAN_NOT_FOUND')
  expect((await founder.client.session.user.query()).id).not.toBe(id)
  expect(await askFor(founder, founder.ofProject)).toBe('PROJECT_NOT_FOUND')
})

it('takes the person of an erased account for another user at once, although it remembers the old one', async () => {
  const founder = await Founder.signUp(server.url)
  expect(await askFor(founder, founder.ofProject)).toBe('PLAN_NOT_FOUND')
  await erasure.eraseAccount({ issuer: signInByHeader.issuer, subject: founder.userId })
  const { id: projectId } = await clientOf(other.url, founder.userId).projects.create.mutate({ name: 'Again' })
  expect(await askFor(founder, { projectId })).toBe('PLAN_NOT_FOUND')
  expect(await askFor(founder, founder.ofProject)).toBe('PROJECT_NOT_FOUND')
})
