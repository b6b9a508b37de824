import { isIPv4 } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Returns the network that an address is counted by: an IPv4 address itself, and the first 64 bits of an IPv6 address,
 * because anyone who has one IPv6 address has the whole network.
 */
export function networkOf(written: string): string {
  // Most are, and then there is nothing to parse.
  if (isIPv4(written)) return written
  const address = withoutPort(written)
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::`
    : parsed.toString()
}

/** Some proxies send "192.0.2.7:5678" and "[2001:db8::1]:443". */
function withoutPort(written: string): string {
  return /^\[(.+)\](:\d+)?$/.exec(written)?.[1] ?? written.replace(/^([\d.]+):\d+$/, '$1')
}
