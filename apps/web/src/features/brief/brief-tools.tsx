import { Button, Group, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Brief } from '@plangate/core/schemas'
import { IconChevronDown, IconClipboardText, IconSparkles } from '@tabler/icons-react'
import { useBriefFormContext } from './brief-form-context.ts'
import { toBrief } from './brief-form-values.ts'
import { CopyMarkdownButton } from './copy-markdown-button.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { readSample, type SampleBrief, sampleBriefs } from './sample-briefs.ts'

interface BriefToolsProps {
  onFill: (brief: Brief) => void
}

/** The quick ways into the form and out of it. */
export function BriefTools({ onFill }: BriefToolsProps) {
  const form = useBriefFormContext()
  const [pasting, paste] = useDisclosure(false)
  const fillFrom = async (sample: SampleBrief) => onFill(await readSample(sample))
  return (
    <Group gap="sm">
      <Button variant="default" leftSection={<IconClipboardText size={18} aria-hidden />} onClick={paste.open}>
        Paste Markdown
      </Button>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconSparkles size={18} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            Use a sample brief
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {sampleBriefs.map((sample) => (
            <Menu.Item key={sample.title} onClick={() => void fillFrom(sample)}>
              {sample.title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <CopyMarkdownButton brief={() => toBrief(form.getValues())} label="Copy as Markdown" />
      <PasteDialog
        opened={pasting}
        onClose={paste.close}
        onRead={(brief) => {
          onFill(brief)
          paste.close()
        }}
      />
    </Group>
  )
}
