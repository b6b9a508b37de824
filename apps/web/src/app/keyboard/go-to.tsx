import '@mantine/core/styles/Input.layer.css'
import './keyboard.css'
import { Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { trpc } from '../../shared/api/trpc.ts'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { TextLink } from '../../shared/ui/links.tsx'

const pages = [
  { to: '/', name: 'Projects' },
  { to: '/new', name: 'New project' },
  { to: '/example', name: 'Example' },
  { to: '/account/tokens', name: 'API tokens' },
  { to: '/account/webhooks', name: 'Webhooks' },
] as const

/** Projects that are listed at once; with more words there are fewer. */
const maxProjects = 8

/** Milliseconds without a key press until projects are searched for. */
const searchMillis = 150

/** Goes to a project or a page by its name. Arrow keys move between what was found. */
export default function GoTo({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('')
  const panel = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    moveFocus(panel.current, step)
  }
  return (
    <Dialog opened onClose={onClose} title="Go to">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its links and its field take the keys */}
      <div ref={panel} onKeyDown={move}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            panel.current?.querySelector('a')?.click()
          }}
        >
          <TextInput
            aria-label="A project or a page"
            placeholder="A project or a page"
            leftSection={<IconSearch size={16} aria-hidden />}
            data-autofocus
            maxLength={200}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </form>
        <Found words={words.trim()} onFollow={onClose} />
      </div>
    </Dialog>
  )
}

function Found({ words, onFollow }: { words: string; onFollow: () => void }) {
  const [asked] = useDebouncedValue(words, searchMillis)
  const { data: projects = [] } = trpc.projects.overview.useQuery(
    { sort: 'worked', limit: maxProjects, ...(asked && { words: asked }) },
    { placeholderData: (before) => before },
  )
  const found = pages.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
  if (projects.length + found.length === 0) return <Text mt="md">Nothing has these words in its name.</Text>
  return (
    <ul className="pg-go-to">
      {projects.map(({ project: { id, name } }) => (
        <li key={id}>
          <TextLink to="/projects/$projectId" params={{ projectId: id }} onClick={onFollow}>
            {name}
          </TextLink>
        </li>
      ))}
      {found.map(({ to, name }) => (
        <li key={to}>
          <TextLink to={to} onClick={onFollow}>
            {name}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}

/** Between the field and the links, in their order; from the last one back to the field. */
function moveFocus(panel: HTMLElement | null, step: number): void {
  const stops = [...(panel?.querySelectorAll<HTMLElement>('input, a') ?? [])]
  const here = stops.findIndex((stop) => stop.matches(':focus'))
  stops.at((here + step) % stops.length)?.focus()
}
