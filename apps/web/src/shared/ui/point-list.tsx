import './point-list.css'
import { IconArrowsExchange, IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'

const icons = { pro: IconPlus, con: IconMinus, tradeoff: IconArrowsExchange } as const

interface PointListProps {
  kind: keyof typeof icons
  points: readonly string[]
  /** What is to be said of a point besides its words. */
  renderNote?: (point: string) => ReactNode
}

/** Points for, against, or on both sides. The heading above says which. */
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
