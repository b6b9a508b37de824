/** For answers that are given before any hook has run: there is nothing in them to load, and nothing to frame. */
export const minimalSecurityHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}
