/** For answers that are sent before any hook runs. They load nothing and cannot be framed. */
export const minimalSecurityHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}
