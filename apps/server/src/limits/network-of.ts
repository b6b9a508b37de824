import ipaddr from 'ipaddr.js'

/**
 * Who an address belongs to, as far as it tells: an IPv4 address itself, and of an IPv6 address the network, its first
 * 64 bits. Whoever has one IPv6 address has all the others of its network as well.
 */
export function networkOf(written: string): string {
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

/** Some proxies say "192.0.2.7:5678" and "[2001:db8::1]:443". */
function withoutPort(written: string): string {
  return /^\[(.+)\](:\d+)?$/.exec(written)?.[1] ?? written.replace(/^([\d.]+):\d+$/, '$1')
}
