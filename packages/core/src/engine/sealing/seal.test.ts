import { expect, inject, test } from 'vitest'
import { seal, unseal } from './seal.ts'

const secret = 'correct horse battery staple, again'
const text = 'a private key: ß'
/** Sealed once for all tests, because each takes as long as a guess is made to take. */
const sealed = await seal(secret, text)

test('opens what was sealed, with the same secret only', async () => {
  expect(sealed).toMatch(/^[\w-]+$/)
  expect(await unseal(secret, sealed)).toBe(text)
  expect(await unseal(`${secret}.`, sealed)).toBeNull()
})

test('seals the same text differently each time', async () => {
  expect(await seal(secret, text)).not.toBe(sealed)
})

test('opens nothing that was changed or cut off', async () => {
  const bytes = Buffer.from(sealed, 'base64url')
  // Of its salt, and of its end: a guess for each. At full size, of each of its parts.
  const places = { sampled: [0, bytes.length - 1], exhaustive: [0, 16, 28, bytes.length - 1] }[inject('extent')]
  for (const place of places) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(bytes.readUInt8(place) ^ 1, place)
    expect(await unseal(secret, changed.toString('base64url'))).toBeNull()
  }
  expect(await unseal(secret, bytes.subarray(0, 20).toString('base64url'))).toBeNull()
  expect(await unseal(secret, '')).toBeNull()
})
