import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'

/** Throws unless `permit` allows this build now. `issuer` is the address of the Plangate whose `keys` these are. */
export async function verify(permit: string, keys: JSONWebKeySet, issuer: string, build: Build): Promise<JWTPayload> {
  const { payload } = await jwtVerify(permit, createLocalJWKSet(keys), {
    ...{ algorithms: ['EdDSA'], typ: 'plangate-permit+jwt', issuer, subject: build.projectId },
    requiredClaims: ['exp', 'iat', 'jti', 'basis', 'contentHash'],
  })
  const { commit, environment, contentHash } = payload
  const isSameBuild = commit === build.commit && environment === build.environment
  if (!isSameBuild || !/^[0-9a-f]{64}$/.test(String(contentHash))) throw new Error('not for this build')
  return payload
}

type Build = { projectId: string; commit?: string | undefined; environment?: string | undefined }
