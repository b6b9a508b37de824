import ipaddr from 'ipaddr.js'

/** Networks with names, as the setting of trusted proxies has them. RFC 1122, 1918, 3927, 4193 and 4291. */
const named: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
}

/** All that IPv6 has on the internet. The rest embeds IPv4 addresses, is private, or is not assigned. RFC 4291, 2.4. */
const globalIpv6 = '2000::/3'

type Protocol = 'https:' | 'http:'

/**
 * Which addresses webhooks reach. Founders name them and the server connects to them, so without limits any founder could
 * make the server call services of its own network.
 */
export class ReachableAddresses {
  readonly #networks: readonly string[]

  /** @param networks what the operator allows besides the internet: addresses, networks, or names such as "loopback" */
  constructor(networks: readonly string[]) {
    this.#networks = networks.flatMap((network) => named[network] ?? network)
  }

  /**
   * Returns why no message can go to a URL; null when one may. The name of a host is looked up when a message is sent, so it
   * is not judged here. `URL` has read numbers such as 0x7f000001 as addresses.
   */
  findObjection(url: string): string | null {
    const { protocol, hostname } = new URL(url)
    const host = hostname.replace(/^\[(.+)\]$/, '$1')
    if (protocol !== 'https:' && (protocol !== 'http:' || this.#networks.length === 0))
      return 'has to begin with https://'
    if (!ipaddr.isValid(host) || this.includes(host, protocol)) return null
    return 'names an address that is not on the internet'
  }

  /** True for an address on the internet by https, and for one that the operator allows by http as well. */
  includes(address: string, protocol: Protocol): boolean {
    if (!ipaddr.isValid(address)) return false
    const parsed = ipaddr.process(address)
    return this.#networks.some((network) => isWithin(parsed, network)) || (protocol === 'https:' && isPublic(parsed))
  }
}

type Address = ReturnType<typeof ipaddr.process>

function isPublic(address: Address): boolean {
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || isWithin(address, globalIpv6))
}

function isWithin(address: Address, network: string): boolean {
  const written = network.includes('/') ? network : `${network}/${ipaddr.parse(network).kind() === 'ipv4' ? 32 : 128}`
  const [base, bits] = ipaddr.parseCIDR(written)
  return address.kind() === base.kind() && address.match(base, bits)
}
