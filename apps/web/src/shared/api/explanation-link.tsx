import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { LinkButton } from '../ui/links.tsx'
import { stepRoutes } from '../ui/step-routes.ts'
import type { ExplanationLink } from './explain-error.ts'

/** The link that an explanation ends with. */
export function ExplanationLinkButton({ way }: { way: ExplanationLink }) {
  const { projectId } = useParams({ strict: false })
  switch (way.kind) {
    case 'step':
      return projectId ? (
        <LinkButton to={stepRoutes[way.step]} params={{ projectId }} variant="default" size="xs">
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
