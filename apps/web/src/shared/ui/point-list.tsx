import './point-list.css'
import { IconArrowsExchange, IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'

const icons = { pro: IconPlus, con: IconMinus, tradeoff: IconArrowsExchange } as const

interface PointListProps {
  kind: keyof typeof icons
  points: readonly string[]
  /** Renders a note after a point. */
  renderNote?: (point: string) => ReactNode
}

/** A list of pros, cons or tradeoffs. The caller's heading says which. */
export function PointList({ kind, points, renderNote }: PointListProps) {
  const Icon = icons[kind]
  return (
    <ul className="pg-point-list" data-kind={kind}>
      {points.map((point) => (
        <li key={point}>
          <Icon size={15} stroke={2.2} aria-hidden />
          <span>
            {point}
            {renderNote?.(point)}
          </span>
        </li>
      ))}
    </ul>
  )
}
