import { Anchor, VisuallyHidden } from '@mantine/core'

interface ShowAllButtonProps {
  isOpen: boolean
  onToggle: () => void
  /** What opens: "84 work items". */
  what: string
  /** Distinguishes several such buttons on a page for screen readers: "of Backend". */
  of?: string
}

/** Opens a folded list or table, and folds it again. Stays where it is, so that it keeps the focus. */
export function ShowAllButton({ isOpen, onToggle, what, of }: ShowAllButtonProps) {
  return (
    <Anchor component="button" type="button" size="sm" aria-expanded={isOpen} onClick={onToggle}>
      {isOpen ? 'Show fewer' : 'Show all'} {!isOpen && what}
      {(isOpen || of) && (
        <VisuallyHidden>
          {isOpen && ` of ${what}`}
          {of && ` ${of}`}
        </VisuallyHidden>
      )}
    </Anchor>
  )
}
