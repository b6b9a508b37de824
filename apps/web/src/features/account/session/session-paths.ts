/** Where the provider sends users back to. Both have to be registered with it. */
export const sessionPaths = { callback: '/session/callback', signedOut: '/session/signed-out' } as const

/** These are never where a user wants to return to. */
export function isSessionPath(path: string): boolean {
  return path === sessionPaths.callback || path === sessionPaths.signedOut
}
