import {
  CompactSign,
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  exportSPKI,
  FlattenedSign,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
  UnsecuredJWT,
} from 'jose'
import { accepted } from '../../decision-record/testing/some-record.ts'
import type { ExpectedPermit, PermitFault } from '../index.ts'

const uuid = (last: string) => `01900000-0000-7000-8000-0000000000${last}`
const hash = (digit: string) => digit.repeat(64)

interface Signer {
  privateKey: CryptoKey
  publicKey: CryptoKey
  jwk: JWK
  kid: string
}

async function newSigner(alg = 'EdDSA'): Promise<Signer> {
  const pair = await generateKeyPair(alg, { extractable: true })
  const jwk = await exportJWK(pair.publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  return { ...pair, kid, jwk: { ...jwk, kid, alg, use: 'sig' } }
}

const [ours, retired, theirs, elliptic] = [
  await newSigner(),
  await newSigner(),
  await newSigner(),
  await newSigner('ES256'),
]

/** The record that the genuine permit confirms. */
export const confirmed = accepted
const { selection } = confirmed
if (selection === null) throw new Error('an option is selected')
const { basis, contentHash } = selection.selection

/** A minute ago. */
const issuedAt = Math.floor(Date.now() / 1_000) - 60
export const claims = {
  iss: 'https://plangate.example',
  sub: confirmed.project.id,
  jti: uuid('02'),
  iat: issuedAt,
  exp: issuedAt + 900,
  permit: 3,
  option: { id: selection.selectedOption.id, name: 'Bookings first' },
  basis,
  contentHash,
  commit: 'c1',
  environment: 'production',
}

/** What is built, and whose permits count. */
export const expected: ExpectedPermit = {
  issuer: claims.iss,
  projectId: claims.sub,
  keys: { keys: [ours.jwk, retired.jwk] },
  commit: 'c1',
  environment: 'production',
}

const header = { alg: 'EdDSA', kid: ours.kid, typ: 'plangate-permit+jwt' }

/** Signs with our key, unless told otherwise. */
const sign = (
  changes: object = {},
  head: JWTHeaderParameters = header,
  key: CryptoKey | Uint8Array = ours.privateKey,
) => new SignJWT({ ...claims, ...changes }).setProtectedHeader(head).sign(key)

const signWithout = (name: keyof typeof claims) => {
  const { [name]: _, ...rest } = claims
  return new SignJWT(rest).setProtectedHeader(header).sign(ours.privateKey)
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Changes the payload of a permit, and keeps its signature. */
async function tamper(changes: object): Promise<string> {
  const [head, , signature] = (await sign()).split('.')
  return [head, encode({ ...claims, ...changes }), signature].join('.')
}

export const genuine = await sign()

/** By a key that signs no more, and is still published. */
export const signByRetiredKey = (): Promise<string> => sign({}, { ...header, kid: retired.kid }, retired.privateKey)

/** A permit that names no commit and no environment. */
export function signUnnamed(): Promise<string> {
  const { commit: _, environment: __, ...rest } = claims
  return new SignJWT(rest).setProtectedHeader(header).sign(ours.privateKey)
}

/** What is presented, why it is refused, and to whom it is presented if not to `expected`. */
export type Forgery = [name: string, jws: string | Promise<string>, fault: PermitFault, to?: Partial<ExpectedPermit>]

/** Signed permits that nobody may accept. */
export const forgeries: readonly Forgery[] = [
  ['of another key under our id', sign({}, header, theirs.privateKey), 'signature'],
  ['of another key under its own id', sign({}, { ...header, kid: theirs.kid }, theirs.privateKey), 'signature'],
  ['of another key that it brings along', sign({}, { ...header, jwk: theirs.jwk }, theirs.privateKey), 'signature'],
  [
    'of another key that it links to',
    sign({}, { ...header, jku: 'https://evil.example' }, theirs.privateKey),
    'signature',
  ],
  ['of a key that is not published any more', genuine, 'signature', { keys: { keys: [retired.jwk] } }],
  ['with alg none', new UnsecuredJWT(claims).encode(), 'signature'],
  ['with alg none under our id', `${encode({ ...header, alg: 'none' })}.${encode(claims)}.`, 'signature'],
  ['with our public key as a shared secret', signBySecret(), 'signature'],
  ['of an elliptic curve that we do not use', sign({}, { ...header, alg: 'ES256' }, elliptic.privateKey), 'signature'],
  ['with its signature left out', genuine.replace(/[^.]*$/, ''), 'signature'],
  ['with another signature', genuine.replace(/[^.]*$/, 'A'.repeat(86)), 'signature'],
  ['with the signature of another permit', swapSignature(), 'signature'],
  ['with another project written in', tamper({ sub: uuid('09') }), 'signature', { projectId: uuid('09') }],
  ['with another commit written in', tamper({ commit: 'c2' }), 'signature', { commit: 'c2' }],
  ['with another environment written in', tamper({ environment: 'x' }), 'signature', { environment: 'x' }],
  ['with another content hash written in', tamper({ contentHash: hash('e') }), 'signature'],
  ['with another brief written in', tamper({ basis: { ...claims.basis, optionHash: hash('f') } }), 'signature'],
  ['with another option written in', tamper({ option: { id: uuid('05'), name: 'All of it' } }), 'signature'],
  ['with a longer life written in', tamper({ exp: issuedAt + 90_000 }), 'signature'],
  ['that has expired', sign({ iat: issuedAt - 900, exp: issuedAt }), 'expired'],
  ['of another project', genuine, 'project', { projectId: uuid('09') }],
  ['of another Plangate', genuine, 'issuer', { issuer: 'https://other.example' }],
  ['for another commit', genuine, 'commit', { commit: 'c2' }],
  ['for a commit, for a build that names none', genuine, 'commit', without('commit')],
  ['for no commit, for a build that names one', signWithout('commit'), 'commit'],
  ['for another environment', genuine, 'environment', { environment: 'staging' }],
  ['for an environment, for a build that names none', genuine, 'environment', without('environment')],
  ['of another type', sign({}, { ...header, typ: 'JWT' }), 'malformed'],
  ['without a type', sign({}, { alg: 'EdDSA', kid: ours.kid }), 'malformed'],
  ['that never expires', signWithout('exp'), 'malformed'],
  ['without an id', signWithout('jti'), 'malformed'],
  ['without a project', signWithout('sub'), 'malformed'],
  ['without hashes', signWithout('basis'), 'malformed'],
  ['with a hash that is none', sign({ contentHash: 'x' }), 'malformed'],
  ['as JSON with several signatures', signAsJson(), 'malformed'],
  ['with a critical extension', signCritical(), 'malformed'],
  ['of nothing', '', 'malformed'],
]

function without(name: 'commit' | 'environment'): Partial<ExpectedPermit> {
  return { [name]: undefined }
}

async function signBySecret(): Promise<string> {
  const secret = new TextEncoder().encode(await exportSPKI(ours.publicKey))
  return sign({}, { ...header, alg: 'HS256' }, secret)
}

async function swapSignature(): Promise<string> {
  const other = await sign({ permit: 4 })
  return genuine.replace(/[^.]*$/, other.split('.')[2] ?? '')
}

async function signAsJson(): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(claims))
  return JSON.stringify(await new FlattenedSign(payload).setProtectedHeader(header).sign(ours.privateKey))
}

function signCritical(): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(claims))
  const critical = { ...header, crit: ['x'], x: true }
  return new CompactSign(payload).setProtectedHeader(critical).sign(ours.privateKey, { crit: { x: true } })
}
