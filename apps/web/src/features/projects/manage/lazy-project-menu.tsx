import { Button } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { ProjectMenuProps } from './project-menu.tsx'

const ProjectMenu = lazy(() => import('./project-menu.tsx'))

/** The menu of a project. Its code is loaded by the first click, which most visits to the list do not make. */
export function LazyProjectMenu(props: ProjectMenuProps) {
  const [wasAsked, setWasAsked] = useState(false)
  const ask = (
    <Button
      variant="subtle"
      size="compact-md"
      px={6}
      aria-label={`More about ${props.project.name}`}
      aria-haspopup="menu"
      onClick={() => setWasAsked(true)}
    >
      <IconDotsVertical size={18} aria-hidden />
    </Button>
  )
  return (
    <span className="pg-project-menu">
      {wasAsked ? (
        <Suspense fallback={ask}>
          <ProjectMenu {...props} />
        </Suspense>
      ) : (
        ask
      )}
    </span>
  )
}
