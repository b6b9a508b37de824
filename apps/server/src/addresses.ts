import { BlockList, isIP } from 'node:net'

/** RFC 1122, section 3.2.1.3, and RFC 4291, section 2.5.3. */
const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Returns true for a host name that always means this machine. An IPv6 address may have brackets, as in a URL. */
export function isLoopback(host: string): boolean {
  const address = withoutBrackets(host)
  if (isIP(address) === 0) return host.toLowerCase() === 'localhost'
  return loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** "[::1]" is "::1". */
export function withoutBrackets(host: string): string {
  return /^\[(.+)\]$/.exec(host)?.[1] ?? host
}

/** Returns true for a URL whose answers nobody on the way can change: https, or a server on this machine. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}
