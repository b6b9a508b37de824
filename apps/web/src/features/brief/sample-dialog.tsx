import { SimpleGrid, Text, UnstyledButton } from '@mantine/core'
import type { Brief } from '@plangate/core/schemas'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { type BriefSample, briefSamples, readBriefSample } from './brief-samples.ts'

interface SampleDialogProps {
  opened: boolean
  onClose: () => void
  onRead: (brief: Brief) => void
}

/** Offers the sample briefs. */
export function SampleDialog({ opened, onClose, onRead }: SampleDialogProps) {
  const read = async (sample: BriefSample) => onRead(await readBriefSample(sample))
  return (
    <Dialog opened={opened} onClose={onClose} title="Use a sample brief" size="lg">
      <SimpleGrid component="ul" className="pg-samples" cols={{ base: 1, sm: 2 }}>
        {briefSamples.map((sample) => (
          <li key={sample.title}>
            <UnstyledButton className="pg-sample" onClick={() => void read(sample)}>
              <Text fw={600}>{sample.title}</Text>
              <Text size="sm" c="var(--pg-quiet)">
                {sample.about}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </SimpleGrid>
    </Dialog>
  )
}
