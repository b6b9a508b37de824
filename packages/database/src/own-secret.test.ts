import { mkdtempDisposable, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readOwnSecret } from './own-secret.ts'

test('is made once for a directory, for the eyes of its owner alone', async () => {
  await using directory = await mkdtempDisposable(join(tmpdir(), 'plangate-secret-'))
  await using other = await mkdtempDisposable(join(tmpdir(), 'plangate-secret-'))
  const secret = readOwnSecret(directory.path)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(readOwnSecret(directory.path)).toBe(secret)
  expect(readOwnSecret(other.path)).not.toBe(secret)
  expect((await stat(join(directory.path, 'keys-secret'))).mode & 0o777).toBe(0o600)
})

test('fails where no file can be written', () => {
  expect(() => readOwnSecret('/dev/null/nowhere')).toThrow()
})
