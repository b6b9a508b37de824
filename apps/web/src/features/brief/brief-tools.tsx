import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Brief } from '@plangate/core/schemas'
import { IconClipboardText, IconSparkles } from '@tabler/icons-react'
import { useBriefFormContext } from './brief-form-context.ts'
import { toBrief } from './brief-form-values.ts'
import { CopyMarkdownButton } from './copy-markdown-button.tsx'
import { SampleDialog } from './sample-dialog.tsx'

interface BriefToolsProps {
  onPaste: () => void
  onFill: (brief: Brief) => void
}

/** Buttons that fill the form or copy it as Markdown. */
export function BriefTools({ onPaste, onFill }: BriefToolsProps) {
  const form = useBriefFormContext()
  const [isSampleOpen, sampleDialog] = useDisclosure(false)
  const fill = (brief: Brief) => {
    onFill(brief)
    sampleDialog.close()
  }
  return (
    <Group gap="sm" className="pg-brief-tools">
      <Button variant="default" leftSection={<IconClipboardText size={18} aria-hidden />} onClick={onPaste}>
        Paste a document
      </Button>
      <Button variant="default" leftSection={<IconSparkles size={18} aria-hidden />} onClick={sampleDialog.open}>
        Use a sample brief
      </Button>
      <CopyMarkdownButton brief={() => toBrief(form.getValues())} label="Copy as Markdown" />
      <Text size="sm" c="var(--pg-quiet)" visibleFrom="sm">
        or drop a file anywhere on the form
      </Text>
      <SampleDialog opened={isSampleOpen} onClose={sampleDialog.close} onRead={fill} />
    </Group>
  )
}
