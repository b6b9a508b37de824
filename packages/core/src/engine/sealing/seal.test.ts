import { expect, test } from 'vitest'
import { seal, unseal } from './seal.ts'

const secret = 'correct horse battery staple, again'

test('opens what was sealed, with the same secret only', async () => {
  const sealed = await seal(secret, 'a private key: ß')
  expect(sealed).toMatch(/^[\w-]+$/)
  expect(await unseal(secret, sealed)).toBe('a private key: ß')
  expect(await unseal(`${secret}.`, sealed)).toBeNull()
})

test('seals the same text differently each time', async () => {
  expect(await seal(secret, 'x')).not.toBe(await seal(secret, 'x'))
})

test('opens nothing that was changed or cut off', async () => {
  const bytes = Buffer.from(await seal(secret, 'x'), 'base64url')
  for (const place of [0, 16, 28, bytes.length - 1]) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(bytes.readUInt8(place) ^ 1, place)
    expect(await unseal(secret, changed.toString('base64url'))).toBeNull()
  }
  expect(await unseal(secret, bytes.subarray(0, 20).toString('base64url'))).toBeNull()
  expect(await unseal(secret, '')).toBeNull()
})
