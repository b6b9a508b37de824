import { decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose'
import { type PermitClaims, permitAlgorithm, verifyPermit } from '../../../domain/permit/index.ts'
import type { Permit } from '../../../domain/schemas/index.ts'
import type { Services } from '../index.ts'
import { testSigning } from './test-signing.ts'

const foreign = await generateKeyPair(permitAlgorithm, { crv: 'Ed25519' })
const foreignKey = await exportJWK(foreign.publicKey)

/** Whether a permit says what it permits, signed with one of the published keys, and verifies with no other key. */
export async function isGenuine(signer: Pick<Services['signer'], 'publicKeys'>, permit: Permit): Promise<boolean> {
  const { jws, projectId, commit } = permit
  if (jws === null) return false
  const { keys } = await signer.publicKeys()
  const { kid = '' } = decodeProtectedHeader(jws)
  const common = { issuer: testSigning.issuer, projectId, ...(commit !== null && { commit }) }
  const verifyWith = (key: (typeof keys)[number]) => verifyPermit(jws, { ...common, keys: { keys: [{ ...key, kid }] } })
  const own = keys.find((key) => key.kid === kid)
  const genuine = own && (await verifyWith(own))
  if (genuine === undefined || !('claims' in genuine) || !isSaidIn(genuine.claims, permit)) return false
  const others = [foreignKey, ...keys.filter((key) => key.kid !== kid)]
  const verified = await Promise.all(others.map(verifyWith))
  return verified.every((outcome) => 'fault' in outcome && outcome.fault === 'signature')
}

function isSaidIn({ jti, permit, option, contentHash }: PermitClaims, given: Permit): boolean {
  const isSameOption = option.id === given.selectedOption.id && option.name === given.selectedOption.name
  return jti === given.id && permit === given.number && contentHash === given.contentHash && isSameOption
}
