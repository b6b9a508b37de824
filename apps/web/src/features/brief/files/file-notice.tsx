import { Button, Group, Loader, Text } from '@mantine/core'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { FileText } from './use-file-text.ts'

/** What becomes of a file: it is being read, why it was not, or what to check; nothing when all is well. */
export function FileNotice({ text: { file, cancel } }: { text: FileText }) {
  switch (file.state) {
    case 'none':
      return null
    case 'reading':
      return (
        <Group gap="sm" role="status">
          <Loader size="sm" aria-hidden />
          <Text size="sm" className="pg-wrap">
            Reading {file.name}…
          </Text>
          <Button size="xs" variant="default" onClick={cancel}>
            Cancel
          </Button>
        </Group>
      )
    case 'read':
      return file.warnings.length === 0 ? null : (
        <Notice tone="attention" title={`Check ${file.name}`}>
          {file.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )
    case 'refused':
      return (
        <Notice tone="failure" title={`${file.name} was not read`}>
          <p>{file.problem}</p>
        </Notice>
      )
  }
}
