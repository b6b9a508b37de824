export { PrivateJwk, PublicJwk } from './jwk.ts'
export { PermitClaims, permitAlgorithm, permitType } from './permit-claims.ts'
export { type ExpectedPermit, type PermitFault, type VerifiedPermit, verifyPermit } from './verify-permit.ts'
