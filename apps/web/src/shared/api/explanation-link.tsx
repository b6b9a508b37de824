import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { LinkButton } from '../ui/links.tsx'
import { stepRoutes } from '../ui/step-routes.ts'
import type { ExplanationLink } from './explain-error.ts'

/** The link of an explanation, as a button. */
export function ExplanationLinkButton({ link }: { link: ExplanationLink }) {
  const { projectId } = useParams({ strict: false })
  switch (link.kind) {
    case 'step':
      return projectId ? (
        <LinkButton to={stepRoutes[link.step]} params={{ projectId }} variant="default" size="xs">
          {link.label}
        </LinkButton>
      ) : null
    case 'projects':
      return (
        <LinkButton to="/" variant="default" size="xs">
          {link.label}
        </LinkButton>
      )
    case 'upgrade':
      return (
        <Button component="a" href={link.href} variant="default" size="xs">
          {link.label}
        </Button>
      )
  }
}
