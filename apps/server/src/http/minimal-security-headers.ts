/** For answers that are sent before any hook runs. They load nothing, cannot be framed and are not kept. */
export const minimalSecurityHeaders = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}
