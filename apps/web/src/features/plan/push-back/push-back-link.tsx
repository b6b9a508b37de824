import { LinkButton } from '../../../shared/ui/links.tsx'

interface PushBackLinkProps {
  /** In a notice, it is small and not the page's main way on. */
  inNotice?: boolean
}

/** Goes from any view of the plan to where the founder pushes back. */
export function PushBackLink({ inNotice = false }: PushBackLinkProps) {
  return (
    <LinkButton
      from="/projects/$projectId/plan"
      to="."
      search={(search) => ({ ...search, view: 'push-back' })}
      resetScroll={false}
      {...(inNotice && { size: 'xs', variant: 'default' })}
    >
      Push back
    </LinkButton>
  )
}
