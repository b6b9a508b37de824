import { z } from 'zod'

/** A public key as clients read it (RFC 7517). */
export const PublicJwk = z.looseObject({ kty: z.string(), kid: z.string() })

/** A private key, as it is encrypted. */
export const PrivateJwk = z.looseObject({ kty: z.string() })
