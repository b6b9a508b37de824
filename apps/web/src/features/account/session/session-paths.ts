/** Where the provider sends people back to; both addresses have to be known to it. */
export const sessionPaths = { callback: '/session/callback', signedOut: '/session/signed-out' } as const

/** Neither is a page that anybody wanted to come to. */
export function isSessionPath(path: string): boolean {
  return path === sessionPaths.callback || path === sessionPaths.signedOut
}
