export { PrivateJwk, PublicJwk } from './jwk.ts'
export { PermitClaims, permitAlgorithm, permitType } from './permit-claims.ts'
export {
  type ExpectedPermit,
  type ExpectedSignature,
  type PermitFault,
  type VerifiedPermit,
  verifyPastPermit,
  verifyPermit,
} from './verify-permit.ts'
