import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

/** Shown when rendering a page failed. */
export function BrokenPage({ reset }: Pick<ErrorComponentProps, 'reset'>) {
  return (
    <>
      <PageHeading title="This page failed" />
      <EmptyPanel title="It could not be displayed" action={<Button onClick={reset}>Try again</Button>}>
        Nothing that was saved is lost. Try again; if that does not help, reload the page.
      </EmptyPanel>
    </>
  )
}
