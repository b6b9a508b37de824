import { type Room, readRooms } from '../lint/read-boundaries.ts'

/** A box of the diagram: the rooms in it, and where those are worth it, boxes of their own. */
interface Box {
  readonly id: string
  readonly label: string
  readonly rooms: RegExp
  readonly inside?: readonly Box[]
}

const engine: readonly Box[] = [
  { id: 'services', label: 'services<br/>one class per subject', rooms: /^core\/engine\/services/ },
  { id: 'runs', label: 'runs<br/>durable jobs of Runners', rooms: /^core\/engine\/runs/ },
  { id: 'webhooks', label: 'webhooks<br/>messages to other programs', rooms: /^core\/engine\/webhooks/ },
  { id: 'data', label: 'data<br/>tables, migrations, all SQL', rooms: /^core\/engine\/data/ },
]

const apps: readonly Box[] = [
  { id: 'web', label: 'apps/web<br/>screens', rooms: /^web\b/ },
  { id: 'server', label: 'apps/server<br/>HTTP, tRPC, identity, limits', rooms: /^server\b/ },
  { id: 'cli', label: 'apps/cli<br/>planning and operator commands', rooms: /^cli\b/ },
  { id: 'remote', label: 'apps/remote<br/>the remote commands, to install', rooms: /^remote\b/ },
]

const packages: readonly Box[] = [
  { id: 'client', label: 'packages/client<br/>typed calls for other programs', rooms: /^client\b/ },
  { id: 'runners', label: 'packages/runners<br/>the planners: offline and language models', rooms: /^runners\b/ },
  { id: 'database', label: 'packages/database<br/>opens, locks, migrates, queues', rooms: /^database\b/ },
  {
    id: 'documents',
    label: 'packages/documents<br/>files to Markdown, threads that read them',
    rooms: /^documents\b/,
  },
]

const core: readonly Box[] = [
  { id: 'engine', label: 'engine: the only place that knows the database', rooms: /^core\/engine\//, inside: engine },
  { id: 'planning', label: 'planning<br/>from draft to priced options', rooms: /^core\/planning\// },
  { id: 'domain', label: 'domain<br/>pure rules that also run in browsers', rooms: /^core\/domain\// },
]

/** The diagram of ARCHITECTURE.md: every import that the table of boundaries allows between two boxes, as an arrow. */
export function drawRooms(rooms: readonly Room[] = readRooms()): string {
  return [
    'flowchart TD',
    ...[...apps, ...packages].map(draw),
    '  subgraph core [packages/core]',
    ...core.map((box) => `  ${draw(box)}`),
    '  end',
    ...arrowsBetween([...apps, ...packages, ...core], rooms),
    ...core.flatMap(({ inside = [] }) => arrowsBetween(inside, rooms)),
  ].join('\n')
}

function draw({ id, label, inside }: Box): string {
  if (inside === undefined) return `  ${id}["${label}"]`
  return [`  subgraph ${id} ["${label}"]`, ...inside.map((box) => `    ${draw(box)}`), '    end'].join('\n')
}

function arrowsBetween(boxes: readonly Box[], rooms: readonly Room[]): string[] {
  return boxes.flatMap((from) => {
    return boxes.filter((to) => to !== from).flatMap((to) => arrow(from, to, rooms))
  })
}

function arrow(from: Box, to: Box, rooms: readonly Room[]): string[] {
  const imports = rooms
    .filter(({ name }) => from.rooms.test(name))
    .flatMap((room) => room.imports.filter(({ name }) => to.rooms.test(name)))
  if (imports.length === 0) return []
  return [`  ${from.id} ${imports.every(({ typeOnly }) => typeOnly) ? '-. types .->' : '-->'} ${to.id}`]
}
