import { expect, test, vi } from 'vitest'
import { guardedFetch } from './guarded-fetch.ts'

const baseUrl = 'https://models.example/v1'
const headers = { 'content-type': 'text/event-stream' }

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
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('data: 1\n\n', { headers }))
  const response = await guardedFetch(baseUrl, fetch)(`${baseUrl}/messages`, { method: 'POST' })
  expect([response.status, await response.text()]).toEqual([200, 'data: 1\n\n'])
  expect(fetch).toHaveBeenCalledExactlyOnceWith(`${baseUrl}/messages`, { method: 'POST', redirect: 'manual' })
})

test('leaves out lines without data, wherever the stream is divided', async () => {
  const events = ['data: {"text": "data: : 合唱団"}\n\n', ': comment\n\n', 'data: 2\r\n\r\n', 'data: 3']
  const signs = ['data: : working\n', 'data::\r\n', 'data:\n', 'data: \t\r\n', '']
  const bytes = new TextEncoder().encode(events.map((event, index) => signs[index] + event).join(''))
  for (let at = 0; at <= bytes.length; at++) {
    const body = ReadableStream.from([bytes.slice(0, at), bytes.slice(at)])
    const fetch = async () => new Response(body, { headers })
    const response = await guardedFetch(baseUrl, fetch)(`${baseUrl}/messages`)
    expect(await response.text()).toBe(events.join(''))
  }
})
