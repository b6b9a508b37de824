import { expect, test } from 'vitest'
import { createPlangateClient } from './create-plangate-client.ts'

test('refuses what is not an address, and a token that cannot be in a header, without quoting it', () => {
  expect(() => createPlangateClient({ url: 'plangate' })).toThrow(TypeError)
  expect(() => createPlangateClient({ url: 'https://plangate.example', token: 'a\nsecret' })).toThrow(
    new TypeError('This is not a token.'),
  )
})
