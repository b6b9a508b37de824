import { createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet, jwtVerify } from 'jose'
import { PermitClaims, permitAlgorithm, permitType } from './permit-claims.ts'

/** What a permit is presented for, and whose permits count. */
export interface ExpectedSignature {
  projectId: string
  /** The public address of the Plangate that gives permits. */
  issuer: string
  /** What it publishes at `/.well-known/jwks.json`. */
  keys: JSONWebKeySet
}

/** The same for a build. */
export interface ExpectedPermit extends ExpectedSignature, Pick<PermitClaims, 'commit' | 'environment'> {
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
  const { commit, environment, now = new Date() } = expected
  const verified = await verifySignature(jws, expected, now)
  if ('fault' in verified) return verified
  if (verified.claims.commit !== commit) return { fault: 'commit' }
  return verified.claims.environment === environment ? verified : { fault: 'environment' }
}

/**
 * Verifies that a permit was signed, for any build, and whether or not its signature has expired since: as evidence of what
 * was decided. It permits no build.
 */
export function verifyPastPermit(jws: string, expected: ExpectedSignature): Promise<VerifiedPermit> {
  return verifySignature(jws, expected, signedAt(jws))
}

/** Of a permit that is not verified yet: a changed time does not verify. */
function signedAt(jws: string): Date {
  try {
    return new Date((decodeJwt(jws).iat ?? 0) * 1_000)
  } catch {
    return new Date(0)
  }
}

async function verifySignature(
  jws: string,
  { issuer, projectId, keys }: ExpectedSignature,
  currentDate: Date,
): Promise<VerifiedPermit> {
  try {
    const { payload } = await jwtVerify(jws, createLocalJWKSet(keys), {
      algorithms: [permitAlgorithm],
      typ: permitType,
      issuer,
      subject: projectId,
      requiredClaims: ['exp', 'iat', 'jti'],
      currentDate,
    })
    const { data: claims } = PermitClaims.safeParse(payload)
    return claims === undefined ? { fault: 'malformed' } : { claims }
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
