import type { AppRouter } from '@plangate/server'
import type {
  TRPCBuiltRouter,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCRouterRecord,
  TRPCSubscriptionProcedure,
} from '@trpc/server'
import type { core } from 'zod'

/** A type as JSON has it. Ids become strings: programs read them from settings and addresses, and the server checks them. */
type Plain<T> = unknown extends T
  ? T
  : T extends core.$brand
    ? string
    : T extends object
      ? { [K in keyof T]: Plain<T[K]> }
      : T

/**
 * As `Plain`, for types that are written by hand. These name other types of the server, and the compiler would repeat the
 * names: for the same field, hence `Extract`, and for the same union, hence a mark that every member gets and loses. No
 * field is optional.
 */
type PlainFields<T> = T extends (infer Item)[]
  ? Unmarked<PlainFields<Item>>[]
  : T extends core.$brand
    ? string
    : T extends string
      ? `_${T}`
      : T extends object
        ? { [K in Extract<keyof T, string>]: Unmarked<PlainFields<T[K]>> }
        : T

type Unmarked<T> = T extends `_${infer Text}` ? Text : T

type PlainStream<T> = T extends AsyncIterable<infer Event> ? AsyncIterable<Plain<Event>> : never

/** Procedures without what only the server uses: its context, access and budgets. */
type PlainProcedures<R> =
  R extends TRPCQueryProcedure<infer D>
    ? TRPCQueryProcedure<{ input: Plain<D['input']>; output: Plain<D['output']>; meta: object }>
    : R extends TRPCMutationProcedure<infer D>
      ? TRPCMutationProcedure<{ input: Plain<D['input']>; output: Plain<D['output']>; meta: object }>
      : R extends TRPCSubscriptionProcedure<infer D>
        ? TRPCSubscriptionProcedure<{ input: Plain<D['input']>; output: PlainStream<D['output']>; meta: object }>
        : { [K in keyof R]: PlainProcedures<R[K]> }

interface Inside<Procedures, ErrorShape> {
  procedures: Procedures
  errorShape: ErrorShape
}

declare const inside: Inside<
  PlainProcedures<AppRouter['_def']['record']>,
  PlainFields<AppRouter['_def']['_config']['$types']['errorShape']>
>

declare function routerOf<Procedures extends TRPCRouterRecord, ErrorShape extends object>(
  inside: Inside<Procedures, ErrorShape>,
): TRPCBuiltRouter<{ ctx: object; meta: object; errorShape: ErrorShape; transformer: false }, Procedures>

/**
 * Never exists: only its type counts. The compiler writes the type of a constant in full, where it would write a type by
 * the names that it is made of, all of them inside the server.
 */
export const plangateRouter = routerOf(inside)

/** The procedures of Plangate with their inputs, answers and refusals. */
export type PlangateRouter = typeof plangateRouter
