import type { Decision } from '@plangate/core/schemas'
import { type Icon, IconArrowRight, IconArrowsSplit2, IconFilter, IconParking } from '@tabler/icons-react'

export const decisionIcons: Record<Decision, Icon> = {
  proceed: IconArrowRight,
  narrow: IconFilter,
  pivot: IconArrowsSplit2,
  park: IconParking,
}
