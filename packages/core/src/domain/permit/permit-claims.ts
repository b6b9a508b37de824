import { z } from 'zod'
import {
  BuildEnvironment,
  Commit,
  ContentHash,
  line,
  OptionId,
  PermitId,
  ProjectId,
  SelectionBasis,
  Version,
} from '../schemas/index.ts'

/** EdDSA over Ed25519 (RFC 8037), and nothing else: a token cannot choose its algorithm. */
export const permitAlgorithm = 'EdDSA'

/** The `typ` of a signed permit (RFC 8725, section 3.11), so that no other token of the same key passes for one. */
export const permitType = 'plangate-permit+jwt'

/** What a signed permit says. Names of three letters are those of RFC 7519; times are in seconds since 1970. */
export const PermitClaims = z.object({
  iss: z.string(),
  sub: ProjectId,
  jti: PermitId,
  iat: z.int(),
  exp: z.int(),
  /** The number of the permit. */
  permit: Version,
  option: z.strictObject({ id: OptionId, name: line }),
  /** What its selection is bound to, and the hash of that. */
  basis: SelectionBasis,
  contentHash: ContentHash,
  commit: Commit.exactOptional(),
  environment: BuildEnvironment.exactOptional(),
})
export type PermitClaims = z.infer<typeof PermitClaims>
