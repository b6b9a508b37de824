import type { Draft } from '../../../domain/schemas/index.ts'

/** Answers that are not drafts, or that harm a careless reader. By name; made new each time. */
export const hostileAnswers: Readonly<Record<string, (draft: Draft) => unknown>> = {
  null: () => null,
  undefined: () => undefined,
  'a number': () => 4,
  'a function': (draft) => () => draft,
  'empty text': () => '',
  'the draft as JSON text': (draft) => JSON.stringify(draft),
  'the draft in a list': (draft) => [draft],
  'the draft in an envelope': (draft) => ({ draft }),
  'a text of 10 MB': () => tenMegabytes,
  'a title of 10 MB': (draft) => ({
    ...draft,
    workItems: draft.workItems.map((item) => ({ ...item, title: tenMegabytes })),
  }),
  'a key of 10 MB': (draft) => ({ ...draft, [tenMegabytes]: 1 }),
  'a million work items': (draft) => ({
    ...draft,
    workItems: Array.from({ length: 1_000_000 }, () => draft.workItems[0]),
  }),
  'a list with a length and nothing in it': (draft) => ({ ...draft, options: new Array(2 ** 32 - 1) }),
  '100,000 objects inside each other': (draft) => ({ ...draft, notes: nested((inner) => ({ inner })) }),
  '100,000 lists inside each other': (draft) => ({ ...draft, workItems: nested((inner) => [inner]) }),
  'a list that doubles 40 times over': (draft) => ({ ...draft, options: doubling }),
  'an object that holds itself': (draft) => {
    const workItems: unknown[] = []
    const circle = { ...draft, workItems }
    workItems.push(circle)
    return circle
  },
  'a list that holds itself': (draft) => {
    const circle: unknown[] = []
    circle.push(circle)
    return { ...draft, options: circle }
  },
  'a getter that throws': (draft) => ({
    ...draft,
    get options() {
      throw new Error('not for you')
    },
  }),
  'a proxy that throws at everything': () =>
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('not for you')
        },
        get: (_, key) => {
          if (key === 'then') return undefined
          throw new Error('not for you')
        },
      },
    ),
  'a proxy that was revoked': () => {
    const { proxy, revoke } = Proxy.revocable([], {})
    revoke()
    return { options: proxy }
  },
  'an option that names its prototype': (draft) => ({ ...draft, options: [JSON.parse('{"__proto__": {"key": "a"}}')] }),
}

const tenMegabytes = 'x'.repeat(10_000_001)

const doubling = Array.from({ length: 40 }).reduce<unknown[]>((inner) => [inner, inner], [])

function nested(wrap: (inner: unknown) => unknown): unknown {
  return Array.from({ length: 100_000 }).reduce<unknown>((inner) => wrap(inner), 1)
}
