import { expect, test, vi } from 'vitest'
import { guardedFetch } from './guarded-fetch.ts'

const baseUrl = 'https://models.example/v1'

test.each([
  'https://models.example/v2/messages',
  'https://models.example/v1messages',
  'https://models.example.evil/v1/messages',
  'http://models.example/v1/messages',
  'https://evil.example/?https://models.example/v1/messages',
  'https://models.example/v1/../v2/messages',
  'https://models.example/v1/%2e%2e/v2/messages',
  'https://models.example/v1/messages/../../..//evil.example',
  'https://founder@models.example/v1/messages',
  'https://models.example:444/v1/messages',
  'data:text/event-stream,https://models.example/v1/',
])('sends nothing to %s', async (url) => {
  const fetch = vi.fn<typeof globalThis.fetch>()
  // The Request constructor itself rejects a URL with a user.
  const inputs = url.includes('@') ? [url, new URL(url)] : [url, new URL(url), new Request(url)]
  for (const input of inputs)
    await expect(guardedFetch(baseUrl, fetch)(input)).rejects.toMatchObject({ kind: 'rejected', isRetryable: false })
  expect(fetch).not.toHaveBeenCalled()
})

test('returns the answer of the server unchanged and does not follow redirects', async () => {
  const headers = { 'content-type': 'text/event-stream' }
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('data: 1\n\n', { headers }))
  const response = await guardedFetch(baseUrl, fetch)(`${baseUrl}/messages`, { method: 'POST' })
  expect([response.status, await response.text()]).toEqual([200, 'data: 1\n\n'])
  expect(fetch).toHaveBeenCalledExactlyOnceWith(`${baseUrl}/messages`, { method: 'POST', redirect: 'manual' })
})
