import './revocable-list.css'
import { Box, Group, Skeleton, Text, Title } from '@mantine/core'
import { type ComponentProps, Fragment, type ReactNode } from 'react'
import { QueryView } from '../api/query-view.tsx'
import { EmptyPanel } from './empty-panel.tsx'
import { Panel } from './panel.tsx'
import { Tag } from './tag.tsx'

interface RevocableListProps<Item> {
  query: ComponentProps<typeof QueryView<Item[]>>['query']
  isActive: (item: Item) => boolean
  empty: { title: string; text: string }
  children: (item: Item) => ReactNode
}

/** Lists what works, then what has ended or was revoked. Within each, the order stays. */
export function RevocableList<Item extends { id: string }>({
  query,
  isActive,
  empty,
  children,
}: RevocableListProps<Item>) {
  return (
    <QueryView query={query} pending={<Skeleton h={160} />}>
      {(all) =>
        all.length > 0 ? (
          <Panel p={0}>
            <ul className="pg-revocable">
              {all
                .toSorted((a, b) => Number(isActive(b)) - Number(isActive(a)))
                .map((item) => (
                  <Fragment key={item.id}>{children(item)}</Fragment>
                ))}
            </ul>
          </Panel>
        ) : (
          <EmptyPanel title={empty.title}>{empty.text}</EmptyPanel>
        )
      }
    </QueryView>
  )
}

interface RevocableRowProps {
  title: string
  isActive: boolean
  /** One word, such as "Revoked". */
  state: string
  /** Lines below the title. */
  lines: ReactNode
  revoke: ReactNode
  /** What follows at full width. */
  children?: ReactNode
}

export function RevocableRow({ title, isActive, state, lines, revoke, children }: RevocableRowProps) {
  return (
    <li data-ended={!isActive || undefined}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Box className="pg-grow">
          <Group gap="xs">
            <Title order={2} size="h4" className="pg-wrap">
              {title}
            </Title>
            <Tag tone={isActive ? 'strong' : 'quiet'}>{state}</Tag>
          </Group>
          {lines}
        </Box>
        {isActive && revoke}
      </Group>
      {children}
    </li>
  )
}

/** A line of a row. */
export function RevocableLine({ children }: { children: ReactNode }) {
  return (
    <Text size="sm" c="var(--pg-quiet)">
      {children}
    </Text>
  )
}
