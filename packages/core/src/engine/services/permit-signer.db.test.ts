import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { verifyPermit } from '../../domain/permit/index.ts'
import { BuildService, PermitSigner, SigningKeys, WrongKeysSecretError } from './index.ts'
import { readKeySet } from './signing-keys.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'
import { testSigning } from './testing/test-signing.ts'

const plangate = await openTestPlangate(undefined, { signing: testSigning })
afterAll(() => plangate.close())
const { services } = plangate
const { db } = plangate.database

async function permitted(): Promise<TestFounder> {
  const founder = await TestFounder.ready(services)
  const { recommendedId: optionId } = await founder.generate()
  await founder.select({ optionId })
  return founder
}

/** Authorizes a build, and returns the permit with the key that signed it. */
async function ask(founder: TestFounder) {
  const permit = await founder.authorize({ commit: 'c1' })
  const jws = permit.jws ?? ''
  return { permit, jws, kid: decodeProtectedHeader(jws).kid }
}

const verify = async ({ projectId }: TestFounder, jws: string) =>
  verifyPermit(jws, { projectId, commit: 'c1', issuer: testSigning.issuer, keys: await services.signer.publicKeys() })

const keyIdsOf = async (seconds: number) => (await readKeySet(db, seconds)).keys.map(({ kid }) => kid)

test('first starts at the same time make one key', async () => {
  const starts = Array.from({ length: 8 }, () => new PermitSigner(db, testSigning))
  await Promise.all(starts.map((signer) => signer.prepare()))
  expect(await db.selectFrom('signing_keys').select('kid').execute()).toHaveLength(1)
})

test('a permit says what it permits, signed with the published key', async () => {
  const founder = await permitted()
  const { permit, jws } = await ask(founder)
  const verified = await verify(founder, jws)
  expect(verified).toMatchObject({
    claims: {
      iss: testSigning.issuer,
      jti: permit.id,
      permit: 1,
      option: { id: permit.selectedOption.id, name: permit.selectedOption.name },
      basis: permit.selection.basis,
      contentHash: permit.contentHash,
      commit: 'c1',
    },
  })
  const { payload } = await jwtVerify(jws, createLocalJWKSet(await services.signer.publicKeys()))
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900)
})

test('the same permit has the same signature while half of its life is left', async () => {
  const founder = await permitted()
  const { jws } = await ask(founder)
  expect((await ask(founder)).jws).toBe(jws)
  const brief = new PermitSigner(db, { ...testSigning, lifeSeconds: 0 })
  const { permit } = await ask(founder)
  expect(await brief.sign(permit)).not.toBe(jws)
})

test('the next permit has a signature of its own', async () => {
  const founder = await permitted()
  const { jws } = await ask(founder)
  const { brief } = await services.briefs.get(founder.actor, founder.projectId)
  await founder.saveBrief('Other words.')
  await founder.saveBrief(brief.valueProp)
  expect(await verify(founder, (await ask(founder)).jws)).toMatchObject({ claims: { permit: 2 } })
  // Nobody can see offline that the first one has ended.
  expect(await verify(founder, jws)).toMatchObject({ claims: { permit: 1 } })
})

test('a retired key stays published until its last signature expires, and its private part is deleted', async () => {
  const founder = await permitted()
  const { permit, jws, kid } = await ask(founder)
  const next = await new SigningKeys(db, testSigning.keysSecret).rotate()
  expect(await verify(founder, jws)).toMatchObject({ claims: { permit: 1 } })
  const restarted = new PermitSigner(db, testSigning)
  expect(decodeProtectedHeader((await restarted.sign(permit)) ?? '').kid).toBe(next)
  const rows = await db.selectFrom('signing_keys').select(['kid', 'sealed_key', 'retired_at']).execute()
  expect(rows.filter(({ retired_at }) => retired_at === null).map((row) => row.kid)).toEqual([next])
  expect(rows.find((row) => row.kid === kid)).toMatchObject({ sealed_key: null })
  expect(await keyIdsOf(900)).toContain(kid)
  expect(await keyIdsOf(0)).not.toContain(kid)
})

test('rotations at the same time leave one key that signs', async () => {
  const keys = new SigningKeys(db, testSigning.keysSecret)
  await Promise.all(Array.from({ length: 5 }, () => keys.rotate()))
  const current = await db.selectFrom('signing_keys').select('kid').where('retired_at', 'is', null).execute()
  expect(current).toHaveLength(1)
})

test('the database holds no private key that can be read', async () => {
  const rows = await db.selectFrom('signing_keys').select('sealed_key').where('sealed_key', 'is not', null).execute()
  expect(rows).toHaveLength(1)
  expect(rows[0]?.sealed_key).toMatch(/^[\w-]+$/)
  const wrong = new PermitSigner(db, { ...testSigning, keysSecret: 'another secret of the same length!!' })
  await expect(wrong.prepare()).rejects.toThrow(WrongKeysSecretError)
})

test('without a secret, permits are not signed', async () => {
  const unsigned = new BuildService(db, new PermitSigner(db, null))
  const { actor, projectId } = await permitted()
  expect(await unsigned.authorize(actor, { projectId })).toMatchObject({ number: 1, jws: null })
})
