import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { LinkButton } from '../ui/links.tsx'
import { pathOfStep } from '../ui/step-routes.ts'
import type { Way } from './explain-error.ts'

/** The link that an explanation ends with. */
export function WayOn({ way }: { way: Way }) {
  const { projectId } = useParams({ strict: false })
  switch (way.kind) {
    case 'step':
      return projectId ? (
        <LinkButton to={pathOfStep[way.step]} params={{ projectId }} variant="default" size="xs">
          {way.label}
        </LinkButton>
      ) : null
    case 'projects':
      return (
        <LinkButton to="/" variant="default" size="xs">
          {way.label}
        </LinkButton>
      )
    case 'upgrade':
      return (
        <Button component="a" href={way.href} variant="default" size="xs">
          {way.label}
        </Button>
      )
  }
}
