import { describe, expect, test } from 'vitest'
import { ReachableAddresses } from './reachable-addresses.ts'

const internet = new ReachableAddresses([])
const withLoopback = new ReachableAddresses(['loopback', '10.1.0.0/16', '192.168.7.7'])

/** Each is this machine, its network, or nothing on the internet, however it is written. */
const hostsInside = [
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '10.0.0.8',
  '167772168',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.169.254',
  '0xa9fea9fe',
  '[fe80::1]',
  '[fd00:ec2::254]',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[ff02::1]',
]

test.each(hostsInside)('refuses https://%s', (host) => {
  expect(internet.findObjection(`https://${host}/hook`)).toBe('names an address that is not on the internet')
})

test.each(['8.8.8.8', '1.1.1.1', '[2606:4700:4700::1111]', 'hooks.example.com', 'localhost'])(
  'accepts https://%s: a name is judged by its addresses',
  (host) => {
    expect(internet.findObjection(`https://${host}/hook`)).toBeNull()
  },
)

test.each(['http://8.8.8.8/', 'http://hooks.example.com/', 'ftp://hooks.example.com/', 'file:///etc/passwd'])(
  'refuses %s, which is not https',
  (url) => {
    expect(internet.findObjection(url)).toBe('has to begin with https://')
  },
)

describe('an address of a name', () => {
  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.8', '169.254.169.254', 'fe80::1%eth0', 'no address'])(
    '%s is out of reach',
    (address) => {
      expect(internet.includes(address, 'https:')).toBe(false)
    },
  )

  test.each(['8.8.8.8', '2606:4700:4700::1111'])('%s is reached by https alone', (address) => {
    expect(internet.includes(address, 'https:')).toBe(true)
    expect(withLoopback.includes(address, 'http:')).toBe(false)
  })

  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', '192.168.7.7'])(
    '%s is reached by http as well, once the operator allows it',
    (address) => {
      expect(withLoopback.includes(address, 'http:')).toBe(true)
      expect(withLoopback.includes(address, 'https:')).toBe(true)
    },
  )

  test.each(['10.2.0.1', '192.168.7.8', '169.254.169.254'])('%s stays out of reach beside those', (address) => {
    expect(withLoopback.includes(address, 'https:')).toBe(false)
  })
})
