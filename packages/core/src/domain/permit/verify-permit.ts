import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose'
import { PermitClaims, permitAlgorithm, permitType } from './permit-claims.ts'

/** What is about to be built, and whose permits count. */
export interface ExpectedPermit extends Pick<PermitClaims, 'commit' | 'environment'> {
  projectId: string
  /** The public address of the Plangate that gives permits. */
  issuer: string
  /** What it publishes at `/.well-known/jwks.json`. */
  keys: JSONWebKeySet
  /** The current time when left out. */
  now?: Date
}

/**
 * Why a signed permit is not accepted. signature: none of the keys signed it, or not with our algorithm. malformed: it is
 * not a signed permit.
 */
export type PermitFault = 'malformed' | 'signature' | 'expired' | 'issuer' | 'project' | 'commit' | 'environment'

export type VerifiedPermit = { claims: PermitClaims } | { fault: PermitFault }

/**
 * Verifies a signed permit without asking the server. It cannot see that a permit has ended within the life of its
 * signature. Commit and environment must be those of the permit: one that names none permits a build that names none.
 */
export async function verifyPermit(jws: string, expected: ExpectedPermit): Promise<VerifiedPermit> {
  const { issuer, projectId, keys, commit, environment, now = new Date() } = expected
  try {
    const { payload } = await jwtVerify(jws, createLocalJWKSet(keys), {
      algorithms: [permitAlgorithm],
      typ: permitType,
      issuer,
      subject: projectId,
      requiredClaims: ['exp', 'iat', 'jti'],
      currentDate: now,
    })
    const parsed = PermitClaims.safeParse(payload)
    if (!parsed.success) return { fault: 'malformed' }
    if (parsed.data.commit !== commit) return { fault: 'commit' }
    if (parsed.data.environment !== environment) return { fault: 'environment' }
    return { claims: parsed.data }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

function faultOf(error: unknown): PermitFault {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (unsigned.some((kind) => error instanceof kind)) return 'signature'
  if (error instanceof errors.JWTClaimValidationFailed && error.reason === 'check_failed')
    return claimFault(error.claim)
  if (error instanceof errors.JOSEError) return 'malformed'
  throw error
}

const unsigned = [
  errors.JWSSignatureVerificationFailed,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JOSEAlgNotAllowed,
]

function claimFault(claim: string): PermitFault {
  if (claim === 'iss') return 'issuer'
  return claim === 'sub' ? 'project' : 'malformed'
}
