import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Brief } from '@plangate/core/schemas'
import { IconClipboardText, IconSparkles } from '@tabler/icons-react'
import { useBriefFormContext } from './brief-form-context.ts'
import { toBrief } from './brief-form-values.ts'
import { CopyMarkdownButton } from './copy-markdown-button.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { SampleDialog } from './sample-dialog.tsx'

interface BriefToolsProps {
  onFill: (brief: Brief) => void
}

/** The quick ways into the form and out of it. */
export function BriefTools({ onFill }: BriefToolsProps) {
  const form = useBriefFormContext()
  const [pasting, paste] = useDisclosure(false)
  const [sampling, sample] = useDisclosure(false)
  const fillAnd = (close: () => void) => (brief: Brief) => {
    onFill(brief)
    close()
  }
  return (
    <Group gap="sm">
      <Button variant="default" leftSection={<IconClipboardText size={18} aria-hidden />} onClick={paste.open}>
        Paste Markdown
      </Button>
      <Button variant="default" leftSection={<IconSparkles size={18} aria-hidden />} onClick={sample.open}>
        Use a sample brief
      </Button>
      <CopyMarkdownButton brief={() => toBrief(form.getValues())} label="Copy as Markdown" />
      <PasteDialog opened={pasting} onClose={paste.close} onRead={fillAnd(paste.close)} />
      <SampleDialog opened={sampling} onClose={sample.close} onRead={fillAnd(sample.close)} />
    </Group>
  )
}
