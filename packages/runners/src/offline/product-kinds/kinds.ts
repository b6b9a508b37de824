import type { ProductKind } from '@plangate/core/schemas'
import type { KindPlan } from './kind.ts'
import { otherKinds } from './other-kinds.ts'
import { screenKinds } from './screen-kinds.ts'

/** How products of each kind are planned. */
export const kinds: Readonly<Record<ProductKind, KindPlan>> = { ...screenKinds, ...otherKinds }
