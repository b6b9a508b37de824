/** The browser blocked the sign-in window. */
export class WindowBlockedError extends Error {}

/**
 * Opens an empty window, centered over this one.
 *
 * @throws {WindowBlockedError}
 */
export function openSignInWindow(name: string): Window {
  const opened = window.open('about:blank', name, windowFeatures())
  if (!opened) throw new WindowBlockedError()
  return opened
}

function windowFeatures(): string {
  const [width, height] = [480, 640]
  const left = Math.max(0, Math.round(screenX + (outerWidth - width) / 2))
  const top = Math.max(0, Math.round(screenY + (outerHeight - height) / 2))
  return `popup,width=${width},height=${height},left=${left},top=${top}`
}
