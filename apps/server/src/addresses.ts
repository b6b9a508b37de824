const loopbackNames = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

/** Returns true for a host name that always means this machine. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host)
}

/** Returns true for a URL whose answers nobody on the way can change: https, or a server on this machine. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}
